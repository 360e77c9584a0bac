import { t } from '../../shared/text';
import { CONTACT_STORAGE } from '../../shared/codes/landing';
import { WEEK_STARTS } from '../../shared/codes/closing';
import { DEAL_FORECASTS, FORECAST_MODES } from '../../shared/codes/forecast';
import { BREAK_EVEN_BASES } from '../../shared/codes/economics';
import { MONEY_BASES } from '../../shared/codes/money';
import { LANGUAGES, LEAD_RULES } from '../../shared/codes/lists';
import type { FormTab } from '../../blueprint/tab';
import { DEFAULT_COVERAGE } from '../../metrics/unitEconomics/coverage';
import { choiceList } from '../columns';
import { MONEY_SECTION } from './moneySettings';

/** Settings: what reports ask before they judge, each with a default that says where it comes from. */
export const settings: FormTab = {
  kind: 'form',
  key: 'settings',
  workbook: 'pulse',
  title: t('Настройки', 'Settings'),
  purpose: t(
    'Жёлтые поля можно менять: отчёты ответят сразу.',
    'Yellow fields may be changed; the reports answer at once.',
  ),
  color: '#64748b',
  sections: [
    {
      title: t('Отдел', 'Department'),
      fields: [
        { key: 'company', label: t('Компания', 'Company'), type: 'text', owner: 'team' },
        { key: 'product', label: t('Главный продукт', 'Main product'), type: 'text', owner: 'team' },
        {
          key: 'language',
          label: t('Язык', 'Language'),
          type: 'choice',
          owner: 'team',
          list: choiceList(LANGUAGES),
          hint: t('Язык, на котором создан отдел', 'Language in which the department was made'),
        },
        {
          key: 'currency',
          label: t('Валюта', 'Currency'),
          type: 'text',
          owner: 'team',
          hint: t('Код из трёх букв: RUB, USD, EUR', 'Three-letter code: RUB, USD, EUR'),
        },
        {
          key: 'time_zone',
          label: t('Часовой пояс', 'Time zone'),
          type: 'text',
          owner: 'team',
          hint: t(
            'Например Europe/Moscow: по нему день относится к неделе',
            'For example Europe/Moscow: decides to which week a day belongs',
          ),
        },
      ],
    },
    {
      title: t('Как считать', 'How to count'),
      fields: [
        {
          key: 'lead_rule',
          label: t('Что считать лидом', 'What counts as a lead'),
          type: 'choice',
          owner: 'team',
          value: 'status',
          list: choiceList(LEAD_RULES),
        },
        {
          key: 'default_margin',
          label: t('Доля маржи, если продукт не указан', 'Margin share when no product is named'),
          type: 'ratio',
          owner: 'team',
          value: 0.5,
          hint: t(
            'Маржинальная прибыль ÷ выручка. 50 % — наше предположение, впишите своё',
            'Contribution ÷ revenue. 50 % is our assumption; put in yours',
          ),
        },
        {
          key: 'target_romi',
          label: t('Цель по ROMI', 'Target ROMI'),
          type: 'ratio',
          owner: 'team',
          value: 1,
          hint: t(
            'ROMI по марже: 100 % — рубль рекламы принёс рубль сверху',
            'By margin: 100 % means each unit of spend brought one more',
          ),
        },
        {
          key: 'be_basis',
          label: t('Предельный CAC и CPL', 'Break-even CAC and CPL'),
          type: 'choice',
          owner: 'team',
          value: 'first_sale',
          list: choiceList(BREAK_EVEN_BASES),
          hint: t(
            '«За срок жизни» верит платежам, которые вписаны в «Продуктах», и действует для зрелых когорт',
            '“Life span” trusts the payments typed in Products and holds for mature cohorts',
          ),
        },
        {
          key: 'coverage_from',
          label: t('Канал известен у доли лидов, не меньше', 'Share of leads with a known channel, at least'),
          type: 'ratio',
          owner: 'team',
          value: DEFAULT_COVERAGE,
          hint: t(
            'Ниже неё ROMI и CAC каналов не показываем: лиды без канала их исказили бы',
            'Below it ROMI and CAC of channels are not shown: leads without a channel would distort them',
          ),
        },
        {
          key: 'min_customers',
          label: t('Сделок для вердикта, не меньше', 'Deals needed for a verdict'),
          type: 'integer',
          owner: 'team',
          value: 10,
          hint: t(
            'При меньшем числе канал получает «ждём», а не приговор',
            'With fewer a channel gets “wait” instead of a verdict',
          ),
        },
      ],
    },
    MONEY_SECTION,
    {
      title: t('Светофор РНП', 'RNP traffic light'),
      fields: [
        {
          key: 'green_from',
          label: t('Зелёный: прогноз от плана, не ниже', 'Green: forecast of plan from'),
          type: 'ratio',
          owner: 'team',
          value: 0.95,
        },
        { key: 'amber_from', label: t('Жёлтый: не ниже', 'Amber from'), type: 'ratio', owner: 'team', value: 0.8 },
        {
          key: 'band_green',
          label: t('Расход: зелёный коридор ±', 'Spend: green band ±'),
          type: 'ratio',
          owner: 'team',
          value: 0.05,
          hint: t('Недорасход — тоже отклонение', 'Underspending is a deviation too'),
        },
        {
          key: 'band_amber',
          label: t('Расход: жёлтый коридор ±', 'Spend: amber band ±'),
          type: 'ratio',
          owner: 'team',
          value: 0.15,
        },
      ],
    },
    {
      title: t('Прогноз РНП', 'RNP forecast'),
      fields: [
        {
          key: 'forecast_flow',
          label: t('Прогноз до конца периода', 'Forecast of the period'),
          type: 'choice',
          owner: 'team',
          value: 'linear',
          list: choiceList(FORECAST_MODES),
          hint: t(
            'Последние 10 дней — если темп сменился; «как в плане» — если месяцы квартала разные',
            'The last 10 days if the pace has changed; “as the plan” if months of a quarter differ',
          ),
        },
        {
          key: 'forecast_deals',
          label: t('Прогноз сделок и выручки', 'Forecast of deals and revenue'),
          type: 'choice',
          owner: 'team',
          value: 'same',
          list: choiceList(DEAL_FORECASTS),
          hint: t(
            'По открытым: факт + открытые сделки, срок которых наступит, × шанс их стадии',
            'Open deals: fact + open deals that fall due × chance of their stage',
          ),
        },
      ],
    },
    {
      title: t('Закрытие недель', 'Closing of weeks'),
      fields: [
        {
          key: 'week_start',
          label: t('Неделя начинается', 'Week begins on'),
          type: 'choice',
          owner: 'team',
          value: 'monday',
          list: choiceList(WEEK_STARTS),
          hint: t('Меняйте до первых закрытых недель', 'Change it before the first weeks are closed'),
        },
        {
          key: 'close_lag',
          label: t('Закрыть неделю через рабочих дней', 'Close a week after workdays'),
          type: 'integer',
          owner: 'team',
          value: 2,
          hint: t(
            'После её последнего дня; закрытые числа не меняются, поправки пишутся отдельно',
            'After its last day; closed numbers do not change, corrections are written apart',
          ),
        },
        {
          key: 'month_close_day',
          label: t('Закрыть месяц в рабочий день следующего', 'Close a month on workday of the next'),
          type: 'integer',
          owner: 'team',
          value: 5,
          hint: t('По закрытому месяцу считаются премии', 'Bonuses are counted by the closed month'),
        },
        {
          key: 'restate_share',
          label: t('В повестку, если уточнение больше', 'On the agenda if a correction exceeds'),
          type: 'ratio',
          owner: 'team',
          value: 0.05,
        },
      ],
    },
    {
      title: t('Заявки с посадочных', 'Leads of landing pages'),
      fields: [
        {
          key: 'contact_storage',
          label: t('Контакты в «Лидах»', 'Contacts in Leads'),
          type: 'choice',
          owner: 'team',
          value: 'masked',
          list: choiceList(CONTACT_STORAGE),
          hint: t(
            'Скрытый контакт нельзя восстановить. «Хранить»: их увидят все, кому открыт «Пульс»',
            'A masked contact cannot be restored. “Store”: everybody with access to Pulse sees them',
          ),
        },
      ],
    },
    {
      title: t('Состояние данных', 'State of the data'),
      fields: [
        {
          key: 'as_of',
          label: t('Данные по', 'Data up to'),
          type: 'date',
          owner: 'pulse',
          hint: t('Последний полный день, за который есть данные', 'Last full day with data'),
        },
        {
          key: 'money_basis',
          label: t('Деньги посчитаны', 'Money is counted'),
          type: 'choice',
          owner: 'pulse',
          list: choiceList(MONEY_BASES),
          hint: t(
            'Как при последнем обновлении; меняется выше, в «Деньгах»',
            'As at the last refresh; changed above, in Money',
          ),
        },
        {
          key: 'maturity_days',
          label: t('Дней до зрелости когорты', 'Days until a cohort is mature'),
          type: 'integer',
          owner: 'pulse',
          value: 30,
          hint: t(
            'За столько дней закрываются 9 сделок из 10, не меньше 30',
            'Nine deals of ten close within it; at least 30',
          ),
        },
        {
          key: 'last_refresh',
          label: t('Последнее изменение фактов', 'Facts last changed'),
          type: 'dateTime',
          owner: 'pulse',
        },
      ],
    },
  ],
};
