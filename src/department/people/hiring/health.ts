/** Health of hiring and onboarding (aspect 4). */
import { addDays } from '../../../shared/civilDate';
import { t, type Text } from '../../../shared/text';
import type { CheckResult, HealthAspect, HealthData, HealthRow } from '../../../blueprint/health';
import { ageOf, NOT_APPLICABLE, shareOf, yesNo } from '../../../blueprint/healthRules';
import { isOpen } from '../../../metrics/taskLoad';
import { at, check, judged, lacks } from '../../health/kit';
import { brokenLinks, brokenSections } from './handbookWhole';

const HANDBOOK_DAYS = 90;
const NEWCOMER_DAYS = 130;
const ENOUGH_CANDIDATES = 3;
const LATE_WORKDAYS = 5;

const portraits = (data: HealthData): CheckResult =>
  judged(data, ['team', 'ideal'], ({ team, ideal }) => {
    const roles = team.filter((row) => row.text('role') !== '');
    // without roles there is nobody to look for, and without portraits nothing to look with: neither is a finished hiring
    if (roles.length === 0)
      return yesNo(false, [
        lacks('Нет ни одной роли, а значит и портрета', 'There is no role, and so no portrait', at('team')),
      ]);
    const sum = (role: HealthRow): number =>
      ideal
        .filter((row) => row.text('role') === role.text('role') && row.text('criterion') !== '')
        .reduce((total, row) => total + (row.number('weight') ?? 0), 0);
    return shareOf(
      roles,
      (role) => Math.abs(sum(role) - 1) <= 0.001,
      (role) =>
        lacks(
          `${role.text('role')}: нет портрета, или веса не дают 100 %`,
          `${role.text('role')}: no portrait, or its weights do not add to 100 %`,
          at('ideal'),
        ),
    );
  });

/** Tables that the handbook shows, and whether a row of them says anything there. */
const HANDBOOK_SOURCES: readonly {
  readonly tab: 'segments' | 'products' | 'competitors' | 'channels' | 'team';
  readonly says: (row: HealthRow) => boolean;
  readonly missing: Text;
}[] = [
  {
    tab: 'segments',
    says: (row) => row.text('name') !== '' && row.text('who') !== '',
    missing: t('В книге новичка не сказано, кто наш клиент', 'The handbook does not say who our client is'),
  },
  {
    tab: 'products',
    says: (row) => row.text('name') !== '' && row.number('price') !== null,
    missing: t('В книге новичка нет продуктов с ценой', 'The handbook has no products with a price'),
  },
  {
    tab: 'competitors',
    says: (row) => row.text('name') !== '' && row.code('kind') === 'direct',
    missing: t('В книге новичка нет конкурентов', 'The handbook has no competitors'),
  },
  {
    tab: 'channels',
    says: (row) => row.text('name') !== '',
    missing: t('В книге новичка нет каналов', 'The handbook has no channels'),
  },
  {
    tab: 'team',
    says: (row) => row.text('person') !== '',
    missing: t('В книге новичка нет людей', 'The handbook has no people'),
  },
];

const MOST_MISSING = 5;
const UNREAD = t(
  'Книгу новичка сейчас не прочитать: она удалена или вам не открыта',
  'The handbook cannot be read now: it was deleted, or is not open to you',
);
const unsureLink = (link: string): Text =>
  t(
    `Не проверить, куда ведёт ссылка «${link}» в книге новичка: файл вам не открыт или удалён`,
    `It cannot be told where the link “${link}” of the handbook leads: the file is not open to you, or was deleted`,
  );

/** There is a handbook, its sections are whole and not empty, and its links lead somewhere: a newcomer learns nothing from headings alone. */
const handbookMade = (data: HealthData): CheckResult => {
  const handbook = data.documents.find(({ key }) => key === 'handbook');
  if (!handbook)
    return yesNo(false, [
      lacks('Книги новичка нет', 'There is no onboarding handbook', { kind: 'document', key: 'handbook' }),
    ]);
  return judged(
    data,
    HANDBOOK_SOURCES.map(({ tab }) => tab),
    (rows) => {
      if (!handbook.inside) return { kind: 'unknown', why: UNREAD };
      const { inside } = handbook;
      const sections = brokenSections(inside);
      const links = brokenLinks(inside);
      const silent = HANDBOOK_SOURCES.filter(({ tab, says }) => !rows[tab].some(says));
      const missing = [
        ...sections.missing,
        ...links,
        ...silent.map(({ tab, missing: text }) => ({ text, place: at(tab) })),
      ];
      const [unsure] = inside.unsureLinks;
      if (missing.length === 0 && unsure !== undefined) return { kind: 'unknown', why: unsureLink(unsure) };
      // links are one part of the whole, however many of them there are
      const parts = sections.of + HANDBOOK_SOURCES.length + 1;
      const broken = sections.missing.length + silent.length + (links.length > 0 ? 1 : 0);
      return { kind: 'share', share: 1 - broken / parts, missing: missing.slice(0, MOST_MISSING) };
    },
  );
};

const handbookFresh = (data: HealthData): CheckResult => {
  const handbook = data.documents.find((document) => document.key === 'handbook');
  return ageOf(handbook?.updated ?? null, data.today, HANDBOOK_DAYS, [
    lacks('Книга новичка давно не обновлялась', 'The handbook was not refreshed for long', {
      kind: 'document',
      key: 'handbook',
    }),
  ]);
};

const searching = (data: HealthData): CheckResult =>
  judged(data, ['vacancies'], ({ vacancies }) => {
    const open = vacancies.filter((row) => row.text('vacancy_id') !== '' && row.code('status') === 'open');
    if (open.length === 0) return NOT_APPLICABLE;
    return shareOf(
      open,
      (row) => (row.number('candidates') ?? 0) >= ENOUGH_CANDIDATES || row.text('next') !== '',
      (row) =>
        lacks(
          `${row.text('role')}: кандидатов меньше трёх, и не записано, что делаем`,
          `${row.text('role')}: fewer than three candidates, and no next action`,
          at('vacancies', row, 'next'),
        ),
    );
  });

/** Newcomers by their start on the Team tab; each has onboarding tasks, none of them late by more than a week of work. */
const newcomers = (data: HealthData): CheckResult =>
  judged(data, ['team', 'tasks'], ({ team, tasks }) => {
    const since = addDays(data.today, -NEWCOMER_DAYS);
    const fresh = team.filter(
      (row) =>
        row.text('person') !== '' && (row.date('start') ?? '') >= since && (row.date('start') ?? '9999') <= data.today,
    );
    if (fresh.length === 0) return NOT_APPLICABLE;
    let limit = data.today;
    for (let left = LATE_WORKDAYS; left > 0;) {
      limit = addDays(limit, -1);
      if (data.isWorkday(limit)) left -= 1;
    }
    const own = (row: HealthRow): HealthRow[] =>
      tasks.filter(
        (task) =>
          task.code('source_type') === 'onboarding' &&
          // tasks of earlier versions have the key in their source
          [task.text('proposal_key').replace('onboarding|', ''), task.text('source_ref')].some((key) =>
            key.startsWith(`${row.text('code')}/`),
          ),
      );
    return shareOf(
      fresh,
      (row) =>
        own(row).length > 0 &&
        own(row).every(
          (task) => !isOpen({ status: task.code('status') ?? '' }) || (task.date('due') ?? '9999') >= limit,
        ),
      (row) =>
        lacks(
          own(row).length > 0
            ? `${row.text('person')}: задачи адаптации просрочены`
            : `${row.text('person')}: нет плана на 30, 60 и 90 дней`,
          own(row).length > 0
            ? `${row.text('person')}: onboarding tasks are late`
            : `${row.text('person')}: there is no plan of 30, 60 and 90 days`,
          own(row).length > 0 ? at('tasks') : at('onboarding'),
        ),
    );
  });

export const hiringHealth: HealthAspect = {
  number: 4,
  key: 'hiring',
  title: t('Найм и адаптация', 'Hiring and onboarding'),
  weight: 4,
  checks: [
    check(
      'portraits',
      20,
      t('У каждой роли есть портрет кандидата', 'Every role has a portrait of the candidate'),
      t('Опишите признаки роли', 'Describe the criteria of the role'),
      at('ideal'),
      { team: ['role'], ideal: ['role', 'criterion', 'weight'] },
      portraits,
    ),
    check(
      'handbook',
      30,
      t(
        'Книга новичка есть, её разделы целы и заполнены, ссылки живые',
        'There is an onboarding handbook; its sections are whole and filled, its links alive',
      ),
      t(
        'Верните разделы и ссылки книги, заполните вкладки, из которых она собрана',
        'Mend the sections and links of the handbook, and fill the tabs it is made of',
      ),
      { kind: 'document', key: 'handbook' },
      {
        segments: ['name', 'who'],
        products: ['name', 'price'],
        competitors: ['name', 'kind'],
        channels: ['name'],
        team: ['person'],
      },
      handbookMade,
    ),
    check(
      'candidates',
      15,
      t(
        'На каждую вакансию три кандидата или следующее действие',
        'Every vacancy has three candidates or a next action',
      ),
      t('Впишите, что делаете дальше', 'Enter the next action'),
      at('vacancies', undefined, 'next'),
      { vacancies: ['vacancy_id', 'role', 'status', 'candidates', 'next'] },
      searching,
    ),
    check(
      'newcomers',
      25,
      t('У новичков есть план 30/60/90 без просрочки', 'Newcomers have a plan of 30/60/90 without delays'),
      t('Обновите РНП и закройте задачи адаптации', 'Refresh the RNP and close the onboarding tasks'),
      at('tasks'),
      {
        team: ['code', 'role', 'person', 'start'],
        tasks: ['source_type', 'source_ref', 'proposal_key', 'status', 'due'],
      },
      newcomers,
    ),
    check(
      'fresh',
      10,
      t('Книга новичка обновлялась за 90 дней', 'The handbook was refreshed within 90 days'),
      t('Обновите РНП', 'Refresh the RNP'),
      { kind: 'document', key: 'handbook' },
      {},
      handbookFresh,
      { freshness: true },
    ),
  ],
};
