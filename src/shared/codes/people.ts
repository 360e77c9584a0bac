/** Lists of pay, hiring and onboarding. */
import { code } from './choice';

/** How experienced the holder of a role is. */
export const GRADES = [
  code('junior', 'Младший', 'Junior'),
  code('middle', 'Средний', 'Middle'),
  code('senior', 'Старший', 'Senior'),
  code('lead', 'Ведущий', 'Lead'),
] as const;

/** What a contractor is paid for. */
export const FEE_TYPES = [
  code('fixed', 'Фиксированная', 'Fixed'),
  code('percent', 'Процент', 'Percent'),
  code('hourly', 'За час', 'Hourly'),
  code('per_result', 'За результат', 'Per result'),
] as const;

/** Conditions that reduce a bonus when they are broken. */
export const GATES = [
  code('spend', 'расход выше коридора', 'spend above its corridor'),
  code('accepted', 'доля принятых лидов ниже плана', 'accepted share below the plan'),
  code('data', 'данные месяца опоздали', 'data of the month came late'),
  code('tasks', 'задачи просрочены', 'tasks were late'),
] as const;

export const PAYROLL_STATES = [
  code('preliminary', 'Предварительно', 'Preliminary'),
  code('final', 'К выплате', 'Final'),
] as const;

export const CRITERION_GROUPS = [
  code('hard', 'Навыки', 'Hard skills'),
  code('soft', 'Личные качества', 'Soft skills'),
  code('values', 'Ценности', 'Values'),
  code('experience', 'Опыт', 'Experience'),
] as const;

export const CRITERION_CHECKS = [
  code('cv', 'Резюме', 'CV'),
  code('screen', 'Короткий звонок', 'Screening call'),
  code('interview', 'Собеседование', 'Interview'),
  code('test_task', 'Тестовое', 'Test task'),
  code('reference', 'Рекомендация', 'Reference'),
] as const;

export const VACANCY_STATUSES = [
  code('open', 'Открыта', 'Open'),
  code('paused', 'Пауза', 'Paused'),
  code('closed', 'Закрыта', 'Closed'),
] as const;

export const CANDIDATE_STAGES = [
  code('applied', 'Отклик', 'Applied'),
  code('screen', 'Звонок', 'Screening'),
  code('test', 'Тестовое', 'Test task'),
  code('interview', 'Собеседование', 'Interview'),
  code('offer', 'Предложение', 'Offer'),
  code('hired', 'Вышел на работу', 'Hired'),
  code('rejected', 'Отказ', 'Rejected'),
  code('reserve', 'Резерв', 'Reserve'),
] as const;

export const ONBOARDING_PHASES = [
  code('preboard', 'До выхода', 'Before the first day'),
  code('d1', 'Первый день', 'First day'),
  code('w1', 'Первая неделя', 'First week'),
  code('d30', '30 дней', '30 days'),
  code('d60', '60 дней', '60 days'),
  code('d90', '90 дней', '90 days'),
] as const;

export const ONBOARDING_TYPES = [
  code('read', 'Прочитать', 'Read'),
  code('meet', 'Встретиться', 'Meet'),
  code('access', 'Получить доступ', 'Get access'),
  code('do', 'Сделать', 'Do'),
  code('check', 'Проверить', 'Check'),
] as const;
