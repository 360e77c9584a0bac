/** What stands below the refresh: closed weeks and the schedule. */
import { ClosingSection } from './ClosingSection';
import { ScheduleSection } from './ScheduleSection';

export const RefreshSections = () => (
  <>
    <ClosingSection />
    <ScheduleSection />
  </>
);
