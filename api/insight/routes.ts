import type { App, Deps } from '../app.ts';
import { healthRoutes } from './healthRoutes.ts';
import { coverageRoutes } from './coverageRoutes.ts';
import { todayRoutes } from './todayRoutes.ts';
import { revenueRoutes } from './revenueRoutes.ts';
import { turnaroundRoutes } from './turnaroundRoutes.ts';
import { waitingRoutes } from './waitingRoutes.ts';

export async function insightRoutes(app: App, deps: Deps): Promise<void> {
  await todayRoutes(app, deps);
  await turnaroundRoutes(app, deps);
  await waitingRoutes(app, deps);
  await revenueRoutes(app, deps);
  await healthRoutes(app, deps);
  await coverageRoutes(app, deps);
}
