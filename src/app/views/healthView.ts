/** The department's health as the panel shows it: evaluated now, so that a repaired thing turns green at once. */
import type { DepartmentDefinition } from '../../blueprint/department';
import type { Missing } from '../../blueprint/health';
import { HEALTH_BANDS } from '../../shared/codes/health';
import { ASPECTS } from '../../department/health/health';
import { healthBand } from '../../metrics/healthScore';
import { t } from '../../shared/text';
import type { CheckView } from '../health/evaluate';
import { integrityLines } from '../health/integrity';
import { placeUrl } from '../health/places';
import { readHealth } from '../health/readHealth';
import type { Ports } from '../ports';
import { openWorkbook, requireDepartment } from '../setup/open';
import type { HealthCheckView, HealthPanelView } from '../viewTypes';

const CLOSED = t('Книга «{book}» вам не открыта', 'The workbook “{book}” is not open to you');

/** Three reads a workbook, nothing written. */
export function healthView(ports: Ports, definition: DepartmentDefinition): HealthPanelView {
  const { snapshot, record } = openWorkbook(ports, requireDepartment(ports), 'pulse');
  const { view, integrity, values } = readHealth(ports, definition, record, snapshot);
  const urlOf = (place: Missing['place']): string | null => placeUrl(definition, record, values, place);
  const checkView = (check: CheckView): HealthCheckView => ({
    title: check.title,
    share: check.share ?? null,
    state: check.share === undefined ? 'notApplicable' : check.share === null ? 'unknown' : 'checked',
    action: check.action,
    link: urlOf(check.place),
    missing: check.missing.map((each) => ({ text: each.text, link: urlOf(each.place) })),
    why: check.why,
  });
  const all = view.aspects.length === ASPECTS.length;
  const band = view.total === null || !all ? null : healthBand(view.total);
  return {
    total: view.total,
    band: HEALTH_BANDS.find((each) => each.code === band)?.label ?? null,
    checked: { aspects: view.aspects.length, of: ASPECTS.length },
    aspects: view.aspects.map((aspect) => ({
      number: aspect.number,
      title: aspect.title,
      score: aspect.score,
      state: aspect.state,
      checks: aspect.checks.map(checkView),
    })),
    next: view.next.map(({ aspect, check, points }) => ({
      text: check.action,
      aspect: aspect.title,
      points,
      link: urlOf(check.place),
    })),
    integrity: integrityLines(integrity, urlOf),
    closed: values.closed.map((key) => {
      const title = definition.workbooks.find((each) => each.key === key)?.title ?? t(key, key);
      return { ru: CLOSED.ru.replace('{book}', title.ru), en: CLOSED.en.replace('{book}', title.en) };
    }),
  };
}
