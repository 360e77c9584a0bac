/** What the panel asks and shows of content, links and meetings: plain JSON. */
export type { CalendarFile } from './calendarFile';
export type { FillContentInput, FillContentView } from '../content/fillPlan';
export type { SavedLink, SaveLinkInput } from '../content/linkTable';
