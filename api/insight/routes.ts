import type { App, Deps } from '../app.ts';
import { todayRoutes } from './todayRoutes.ts';

export async function insightRoutes(app: App, deps: Deps): Promise<void> {
  await todayRoutes(app, deps);
}
