/** The department's settings as the panel shows them; they are edited in the workbook. */
import { tabId } from '../../blueprint/compile/identity';
import type { DepartmentDefinition } from '../../blueprint/department';
import { openWorkbook, requireDepartment } from '../setup/open';
import { spreadsheetUrl } from '../documents/documentData';
import type { Ports } from '../ports';
import { readTables } from '../tables/readTables';
import { languageLeft } from '../language/left';
import type { SettingsView } from '../viewTypes';

export function settingsView(ports: Ports, definition: DepartmentDefinition): SettingsView {
  const { snapshot, record } = openWorkbook(ports, requireDepartment(ports), 'pulse');
  const values = readTables(ports.sheets, snapshot, [], ['settings_company']);
  const link = (tab: string): string => spreadsheetUrl(snapshot.spreadsheetId, tabId(tab));
  return {
    language: record.language,
    company: String(values.cell('settings_company') ?? ''),
    currency: record.currency,
    timeZone: record.timeZone,
    settingsLink: link('settings'),
    channelsLink: link('channels'),
    calendarLink: link('calendar'),
    owner: ports.user(),
    version: String(definition.version),
    languageLeft: languageLeft(ports, definition, record),
  };
}
