/** Lists of closing: states of weeks and months, why a closed number changed, on which day a week begins. */
import { code } from './choice';

/** Monday by default, as ISO 8601. */
export const WEEK_STARTS = [code('monday', 'Понедельник', 'Monday'), code('sunday', 'Воскресенье', 'Sunday')] as const;

export const PERIOD_KINDS = [code('week', 'Неделя', 'Week'), code('month', 'Месяц', 'Month')] as const;

/** A week that spans two months is two periods. */
export const PERIOD_STATES = [
  code('future', 'Впереди', 'Ahead'),
  code('open', 'Идёт', 'Running'),
  code('ready', 'Ждёт дня закрытия', 'To be closed'),
  code('waiting', 'Ждёт данных', 'Waiting for data'),
  code('closed', 'Закрыта', 'Closed'),
  code('forced', 'Закрыта без части данных', 'Closed without all data'),
  code('reopened', 'Открыта заново', 'Opened again'),
] as const;

/** Domain: late data. */
export const RESTATEMENT_CAUSES = [
  code('late_import', 'Данные пришли позже', 'Data came late'),
  code('crm_edit', 'Правка в CRM', 'Edit in the CRM'),
  code('ad_correction', 'Площадка пересчитала', 'Platform correction'),
  code('dedupe', 'Убраны дубли', 'Duplicates removed'),
  code('mapping', 'Отнесено к другому каналу', 'Moved to another channel'),
  code('rule_change', 'Изменено правило счёта', 'Counting rule changed'),
] as const;
