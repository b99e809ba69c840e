import RequestPath from 'c/requestPath';
import { all, mount } from '../../../../../config/jest.lwc.mount.js';

async function path(status: string) {
  const element = await mount('request-path', RequestPath, { status });
  const [indicator] = all(element, 'lightning-progress-indicator');
  return { element, indicator, steps: all(element, 'lightning-progress-step').map(({ label }) => label) };
}

test('shows the whole way and the step a request is at', async () => {
  const { element, indicator, steps } = await path('In Progress');
  expect(steps).toEqual(['New', 'Waiting for approval', 'Waiting for the customer', 'Scheduled', 'Completed']);
  expect(indicator.currentStep).toBe('In Progress');
  expect(indicator.hasError).toBe(false);
  await expect(element).toBeAccessible();
});

test.each([
  ['Not Approved', 'Not approved'],
  ['Cancelled', 'Canceled'],
  ['Unfulfilled', 'No reference found'],
  ['Missed', 'No-show'],
])('a request that is %s ends its way on "%s"', async (status, words) => {
  const { indicator, steps } = await path(status);
  expect(steps).toEqual(['New', words]);
  expect(indicator.currentStep).toBe(status);
  expect(indicator.hasError).toBe(true);
});
