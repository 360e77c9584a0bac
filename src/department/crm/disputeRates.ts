/** Rates of disputes on the tab of lead quality: per 100 leads, share decided for marketing, the claim made most; equal to src/metrics/disputes. */
import { t } from '../../shared/text';
import { DISPUTE_CLAIMS, DISPUTE_RULINGS } from '../../shared/codes/crm';
import { LEAD_STATUSES } from '../../shared/codes/leads';
import { NO_LEAD_STATUSES } from '../../metrics/leadRules';
import { DISPUTE_DAYS } from '../../metrics/disputes';
import { cell, column, f, field, joinFormulas, label, type Formula } from '../../blueprint/formula';
import type { PanelCell } from '../../blueprint/tab';
import { computed, words } from '../panels/kit/cells';
import { choose } from '../panels/kit/guards';

export const DISPUTE_ROWS = [
  'dispute_count',
  'dispute_per100',
  'dispute_decided',
  'dispute_upheld',
  'dispute_claim',
] as const;
type DisputeRow = (typeof DISPUTE_ROWS)[number];

const AS_OF = field('settings', 'as_of');
const since = f`">="&(${AS_OF}-${DISPUTE_DAYS})`;
const of = (key: string) => column('disputes', key);
const opened = f`${of('lead')};"?*";${of('opened_at')};${since}`;
const value = (row: DisputeRow) => cell(row, 'leads');

const leads = f`(COUNTIFS(${column('leads', 'created')};${since})-${joinFormulas(
  LEAD_STATUSES.filter(({ code }) => NO_LEAD_STATUSES.has(code)).map(
    (status) => f`COUNTIFS(${column('leads', 'created')};${since};${column('leads', 'status')};${label(status.label)})`,
  ),
  '-',
)})`;

const RULED = DISPUTE_RULINGS.map((ruling) => f`COUNTIFS(${opened};${of('outcome')};${label(ruling.label)})`);
const forMarketing = DISPUTE_RULINGS[0];
const claimCount = (claim: (typeof DISPUTE_CLAIMS)[number]): Formula =>
  f`COUNTIFS(${opened};${of('claim')};${label(claim.label)})`;
const most = f`MAX(${joinFormulas(DISPUTE_CLAIMS.map(claimCount), ';')})`;

const whenAny = (formula: Formula): Formula =>
  f`IF(${value('dispute_count')}="";"";IF(${value('dispute_count')}=0;"";${formula}))`;

const LINES: Readonly<Record<DisputeRow, PanelCell>> = {
  dispute_count: computed('dispute_count', 'leads', 'integer', f`IF(${AS_OF}="";"";COUNTIFS(${opened}))`),
  dispute_per100: computed(
    'dispute_per100',
    'leads',
    'number',
    f`IF(${value('dispute_count')}="";"";IF(${leads}=0;"";${value('dispute_count')}/${leads}*100))`,
  ),
  dispute_decided: computed(
    'dispute_decided',
    'leads',
    'integer',
    f`IF(${value('dispute_count')}="";"";${joinFormulas(RULED, '+')})`,
  ),
  dispute_upheld: computed(
    'dispute_upheld',
    'leads',
    'ratio',
    f`IF(${value('dispute_decided')}="";"";IF(${value('dispute_decided')}=0;"";COUNTIFS(${opened};${of('outcome')};${label(forMarketing.label)})/${value('dispute_decided')}))`,
  ),
  dispute_claim: computed(
    'dispute_claim',
    'leads',
    'text',
    whenAny(
      choose(
        DISPUTE_CLAIMS.map((claim) => [f`${claimCount(claim)}=${most}`, label(claim.label)] as const),
        f`""`,
      ),
    ),
    'value',
    { span: { rows: 1, columns: 2 } },
  ),
};

const NAMES = {
  dispute_count: [t('Споров', 'Disputes'), undefined],
  dispute_per100: [
    t('На 100 лидов', 'Per 100 leads'),
    t(
      'Споры ÷ лиды тех же дней без спама и дублей × 100.',
      'Disputes ÷ leads of the same days × 100, no spam or duplicates.',
    ),
  ],
  dispute_decided: [
    t('Решено', 'Decided'),
    t('Решением или молчанием одной стороны до срока.', 'By a ruling, or because one side had not answered in time.'),
  ],
  dispute_upheld: [
    t('Прав маркетинг', 'For marketing'),
    t('Доля решённых споров, в которых прав маркетинг.', 'Share of decided disputes in which marketing was right.'),
  ],
  dispute_claim: [t('Чаще всего спорят', 'Disputed most'), undefined],
} as const;

/** The block: its title and lines. */
export const disputeCells = (): PanelCell[] => [
  words('disputes', 'name', t('Споры о лидах за 90 дней', 'Lead disputes of 90 days'), 'section'),
  ...DISPUTE_ROWS.flatMap((row) => {
    const [name, note] = NAMES[row];
    return [words(row, 'name', name, 'label', note ? { note } : {}), LINES[row]];
  }),
];
