/** Whether the browser has a connection; when it comes back, what failed to load is loaded again. */
import { signal } from './signal';
import { loadOverview, overview, overviewError } from './store';

export const online = signal(navigator.onLine);

export function watchConnection(): void {
  window.addEventListener('offline', () => (online.value = false));
  window.addEventListener('online', () => {
    online.value = true;
    if (overviewError.value || !overview.value) void loadOverview();
  });
}
