/** Aspect 17, meetings: rhythm, meetings, agenda, decisions, a document per meeting. */
import type { DepartmentGroup } from '../group';
import { meetingDocuments } from './document';
import { meetingsHealth } from './health';
import { rhythm, rhythmValues } from './rhythm';
import { agendaRows, decisionRows, meetingRows } from './seed';
import { agenda, decisions, meetings } from './tabs';

export const MEETINGS: DepartmentGroup = {
  tabs: [meetings, agenda, decisions, rhythm],
  seeds: { meetings: meetingRows, agenda: agendaRows, decisions: decisionRows },
  values: rhythmValues,
  documents: meetingDocuments,
  documentTables: ['meetings', 'agenda', 'decisions'],
  health: [meetingsHealth],
};
