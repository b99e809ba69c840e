import { problem } from '../../../../../config/jest.lwc.mount.js';

/** A fresh module, as after a page load, with its Apex methods. */
function load() {
  jest.resetModules();
  const get = jest.requireMock('@salesforce/apex/ApiClient.get').default as jest.Mock;
  const send = jest.requireMock('@salesforce/apex/ApiClient.send').default as jest.Mock;
  get.mockReset();
  send.mockReset();
  return { api: jest.requireActual('c/apiClient'), get, send };
}
const answered = (body: unknown) => JSON.stringify({ status: 200, body });

test('a get returns the body', async () => {
  const { api, get } = load();
  get.mockResolvedValue('{"a":1}');
  expect(await api.get('/v1/requests')).toEqual({ a: 1 });
  expect(get).toHaveBeenCalledWith({ path: '/v1/requests' });
});

test('a fresh get reads past the cache of the platform', async () => {
  const { api, get, send } = load();
  send.mockResolvedValue(answered({ a: 2 }));
  expect(await api.get('/v1/requests', { fresh: true })).toEqual({ a: 2 });
  expect(send).toHaveBeenCalledWith({ method: 'GET', path: '/v1/requests', body: null, idempotencyKey: null });
  expect(get).not.toHaveBeenCalled();
});

test('once this page wrote, every get reads past the cache', async () => {
  const { api, get, send } = load();
  send.mockResolvedValue(answered({}));
  await api.send('POST', '/v1/requests', { a: 1 });
  await api.get('/v1/requests');
  expect(get).not.toHaveBeenCalled();
  expect(send).toHaveBeenCalledTimes(2);
});

test('a send carries its body and a key of its own', async () => {
  const { api, send } = load();
  send.mockResolvedValue(answered({ id: 1 }));
  expect(await api.send('POST', '/v1/requests', { a: 1 })).toEqual({ id: 1 });
  expect(send).toHaveBeenLastCalledWith({
    method: 'POST',
    path: '/v1/requests',
    body: '{"a":1}',
    idempotencyKey: expect.stringMatching(/^[0-9a-f-]{36}$/),
  });
});

test('the same thing sent again keeps its key until it was answered well, another has its own', async () => {
  const { api, send } = load();
  const keyOf = async (body: unknown) => {
    await api.send('POST', '/v1/requests', body).catch(() => undefined);
    return send.mock.lastCall[0].idempotencyKey;
  };
  send.mockRejectedValue(problem({ status: 503, code: 'BUSY', title: 'Many people are asking.' }));
  const lost = await keyOf({ a: 1 });
  expect(await keyOf({ a: 2 })).not.toBe(lost);
  send.mockResolvedValue(answered({ id: 1 }));
  expect(await keyOf({ a: 1 })).toBe(lost);
  expect(await keyOf({ a: 1 })).not.toBe(lost);
});

test('a problem of the service arrives whole', async () => {
  const { api, send } = load();
  send.mockRejectedValue(problem({ status: 409, code: 'LIMIT_REACHED', title: 'Full.', nextDate: '2027-01-03' }));
  await expect(api.send('POST', '/v1/requests', {})).rejects.toMatchObject({
    status: 409,
    code: 'LIMIT_REACHED',
    title: 'Full.',
    detail: '',
    values: {},
    nextDate: '2027-01-03',
  });
});

test.each([
  ["You do not have access to the Apex class named 'ApiClient'.", 'NOT_PERMITTED'],
  ['Read timed out', 'NO_ANSWER'],
  ['', 'NO_ANSWER'],
])('what is no problem of ours ("%s") is understood as %s', async (message, code) => {
  const { api, get } = load();
  get.mockRejectedValue({ body: { message } });
  await expect(api.get('/v1/requests')).rejects.toMatchObject({ code });
});

test('an answer that is no JSON is no answer', async () => {
  const { api, get } = load();
  get.mockResolvedValue('<html>');
  await expect(api.get('/v1/requests')).rejects.toMatchObject({ code: 'NO_ANSWER' });
});
