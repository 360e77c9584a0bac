/** First rules of MQL and SQL: usable by any B2B team, dated on the day the department is made. */
import { t } from '../../shared/text';
import type { DepartmentAnswers, SeedRow } from '../../blueprint/department';

export function leadDefRows(answers: DepartmentAnswers): SeedRow[] {
  const signed = answers.sample
    ? { signed_by: t('Коммерческий директор, на сессии квартала', 'Commercial director, at the quarterly session') }
    : {};
  const rule = (values: SeedRow): SeedRow => ({ valid_from: answers.today, ...values, ...signed });
  return [
    rule({
      code: 'mql',
      field: t('Сегмент', 'Segment'),
      value: t('Из вкладки «Сегменты», не антипортрет', 'Of the Segments tab, and no anti-fit'),
      required: true,
      threshold: 50,
      owner: t('Маркетинг', 'Marketing'),
    }),
    rule({
      code: 'mql',
      field: t('Должность', 'Role'),
      value: t('Решает или влияет на решение', 'Decides or influences'),
      points: 30,
      owner: t('Маркетинг', 'Marketing'),
    }),
    rule({
      code: 'mql',
      field: t('Интерес', 'Interest'),
      value: t('Запросил показ, расчёт или аудит', 'Asked for a demo, a quote or an audit'),
      points: 40,
      owner: t('Маркетинг', 'Marketing'),
    }),
    rule({
      code: 'mql',
      field: t('Материалы', 'Materials'),
      value: t('Скачал материал и открыл второе письмо', 'Took a material and opened the second email'),
      points: 20,
      owner: t('Маркетинг', 'Marketing'),
    }),
    rule({
      code: 'sal',
      field: t('Первый контакт', 'First contact'),
      value: t('Продажи связались и подтвердили контакт', 'Sales reached the person and confirmed the contact'),
      required: true,
      owner: t('Продажи', 'Sales'),
    }),
    rule({
      code: 'sql',
      field: t('Потребность', 'Need'),
      value: t('Назвал задачу, которую решает наш продукт', 'Named a task that our product solves'),
      required: true,
      owner: t('Продажи', 'Sales'),
    }),
    rule({
      code: 'sql',
      field: t('Полномочия', 'Authority'),
      value: t('Говорим с тем, кто решает, или он подключён', 'We talk to the one who decides, or they are involved'),
      required: true,
      owner: t('Продажи', 'Sales'),
    }),
    rule({
      code: 'sql',
      field: t('Срок и бюджет', 'Timing and budget'),
      value: t(
        'Готов решать в течение двух кварталов, вилка цены не пугает',
        'Decides within two quarters, the price range is fine',
      ),
      required: true,
      owner: t('Продажи', 'Sales'),
    }),
  ];
}
