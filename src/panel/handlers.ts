/** The methods of the panel: each is its input check and the use case that it runs. */
import type { DepartmentDefinition } from '../blueprint/department';
import { adoptSources, adoptTable } from '../app/adopt/adoptTable';
import { applyChanges } from '../app/changes/applyChanges';
import { changesView } from '../app/changes/changesView';
import { planPutBack, putBack } from '../app/changes/putBack';
import { journalView } from '../app/journal/journalView';
import { startLanguage } from '../app/language/changeLanguage';
import { languagePlanView } from '../app/language/languageView';
import { planCreate } from '../app/setup/planCreate';
import { cancelRun, startCreate, startRefresh, stepRun } from '../app/jobs/runs';
import { linkMap } from '../app/linkMap/linkMap';
import { healthView } from '../app/views/healthView';
import { overview } from '../app/views/overview';
import { removeSample } from '../app/sample/removeSample';
import { settingsView } from '../app/views/settingsView';
import { undoLastRun, undoView } from '../app/undo/undoLastRun';
import { importContext } from '../app/import/importContext';
import { importRows } from '../app/import/importRows';
import { importTotals } from '../app/import/importTotals';
import { saveAnswers } from '../app/import/saveAnswers';
import { landingFile, landingsView, publishLanding, unpublishLanding } from '../app/landings/publish';
import { closeWaiting, closeWeek, closingView, reopenWeek } from '../app/closing/closingView';
import { fillPlan } from '../app/content/fillPlan';
import { saveLink } from '../app/content/linkTable';
import { scheduleView, setSchedule, stopSchedule } from '../app/schedule/schedule';
import { calendarFile } from '../app/rhythm/calendarFile';
import { connectionsView, noteImported, removeConnection, saveConnection } from '../app/connect/connections';
import { checkConnection, fetchRows } from '../app/connect/fetchRows';
import { documentHandlers } from './documentHandlers';
import { warehouseHandlers } from './warehouseHandlers';
import { handler } from './handler';
import { adoptInput, goneInput, putBackInput } from './adoptInputs';
import { panelError } from './errors';
import {
  applyInput,
  cancelInput,
  createInput,
  importInput,
  landingInput,
  nothing,
  publishInput,
  refreshInput,
  pagePartInput,
  sampleInput,
  stepInput,
  undoInput,
} from './inputs';
import { connectionInput, fetchRowsInput, noteImportedInput, saveConnectionInput } from './connectInputs';
import { answersInput, totalsInput } from './importInputs';
import { languageInput, startLanguageInput } from './languageInputs';
import { fillContentInput, reasonInput, saveLinkInput, scheduleInput, weekInput } from './rhythmInputs';
import type { Handlers } from './serve';

/** The handlers for a department definition. */
export const makeHandlers = (definition: DepartmentDefinition): Handlers => ({
  overview: handler('overview', nothing, (_input, ports) => overview(ports, definition)),
  planCreate: handler('planCreate', createInput, (input, ports) => planCreate(ports, definition, input)),
  startCreate: handler('startCreate', createInput, (input, ports) => startCreate(ports, definition, input)),
  startRefresh: handler('startRefresh', refreshInput, (input, ports) =>
    startRefresh(ports, definition, input.documents),
  ),
  stepJob: handler('stepJob', stepInput, (input, ports) => stepRun(ports, definition, input)),
  cancelJob: handler('cancelJob', cancelInput, (input, ports) => cancelRun(ports, input)),
  importRows: handler('importRows', importInput, (input, ports) => importRows(ports, definition, input)),
  adoptSources: handler('adoptSources', nothing, (_input, ports) => adoptSources(ports, definition)),
  adoptTable: handler('adoptTable', adoptInput, (input, ports) => adoptTable(ports, definition, input)),
  importContext: handler('importContext', nothing, (_input, ports) => importContext(ports, definition)),
  saveAnswers: handler('saveAnswers', answersInput, (input, ports) => saveAnswers(ports, definition, input)),
  importTotals: handler('importTotals', totalsInput, (input, ports) => importTotals(ports, definition, input)),
  pagePart: handler('pagePart', pagePartInput, (input, ports) => ({ html: ports.page(input.part) })),
  ...documentHandlers(definition),
  ...warehouseHandlers(definition),
  changes: handler('changes', nothing, (_input, ports) => changesView(ports, definition)),
  applyChanges: handler('applyChanges', applyInput, (input, ports) => applyChanges(ports, definition, input)),
  planPutBack: handler('planPutBack', goneInput, (input, ports) => planPutBack(ports, definition, input)),
  putBack: handler('putBack', putBackInput, (input, ports) => putBack(ports, definition, input)),
  linkMap: handler('linkMap', nothing, (_input, ports) => linkMap(ports, definition)),
  lastRun: handler('lastRun', nothing, (_input, ports) => undoView(ports)),
  journal: handler('journal', nothing, (_input, ports) =>
    journalView(ports, definition, (error) => panelError(error).what),
  ),
  undo: handler('undo', undoInput, (input, ports) => undoLastRun(ports, definition, input)),
  health: handler('health', nothing, (_input, ports) => healthView(ports, definition)),
  planLanguage: handler('planLanguage', languageInput, (input, ports) => languagePlanView(ports, definition, input.to)),
  startLanguage: handler('startLanguage', startLanguageInput, (input, ports) =>
    startLanguage(ports, definition, input),
  ),
  settings: handler('settings', nothing, (_input, ports) => settingsView(ports, definition)),
  sampleData: handler('sampleData', sampleInput, (input, ports) => removeSample(ports, definition, input)),
  landings: handler('landings', nothing, (_input, ports) => landingsView(ports, definition)),
  publishLanding: handler('publishLanding', publishInput, (input, ports) => publishLanding(ports, definition, input)),
  unpublishLanding: handler('unpublishLanding', landingInput, (input, ports) =>
    unpublishLanding(ports, definition, input),
  ),
  landingFile: handler('landingFile', landingInput, (input, ports) => landingFile(ports, definition, input)),
  fillContent: handler('fillContent', fillContentInput, (input, ports) => fillPlan(ports, definition, input)),
  saveLink: handler('saveLink', saveLinkInput, (input, ports) => saveLink(ports, definition, input)),
  schedule: handler('schedule', nothing, (_input, ports) => scheduleView(ports)),
  setSchedule: handler('setSchedule', scheduleInput, (input, ports) => setSchedule(ports, input)),
  stopSchedule: handler('stopSchedule', nothing, (_input, ports) => stopSchedule(ports)),
  closing: handler('closing', nothing, (_input, ports) => closingView(ports, definition)),
  closeWaiting: handler('closeWaiting', reasonInput, ({ reason }, ports) => closeWaiting(ports, definition, reason)),
  closeWeek: handler('closeWeek', weekInput, (input, ports) => closeWeek(ports, definition, input)),
  reopenWeek: handler('reopenWeek', weekInput, (input, ports) => reopenWeek(ports, definition, input)),
  calendarFile: handler('calendarFile', nothing, (_input, ports) => calendarFile(ports, definition)),
  connections: handler('connections', nothing, (_input, ports) => connectionsView(ports)),
  saveConnection: handler('saveConnection', saveConnectionInput, (input, ports) => saveConnection(ports, input)),
  removeConnection: handler('removeConnection', connectionInput, (input, ports) => removeConnection(ports, input)),
  checkConnection: handler('checkConnection', connectionInput, (input, ports) => checkConnection(ports, input)),
  fetchRows: handler('fetchRows', fetchRowsInput, (input, ports) => fetchRows(ports, input)),
  noteImported: handler('noteImported', noteImportedInput, (input, ports) => noteImported(ports, input)),
});
