import assert from 'node:assert/strict';
import type { Connection } from 'jsforce';
import { type Case, page } from '../case.ts';
import { call, get, refused, rows } from '../http.ts';

const BELL = page('actions', 'Custom Notification Actions');
const MAIL = page('actions', 'Simple Email Actions');
/** Inputs are named as in this version; later ones rename those of e-mails. */
const STANDARD = '/services/data/v64.0/actions/standard';

const invoke = (connection: Connection, name: string, ...inputs: object[]) =>
  call(connection, 'POST', `${STANDARD}/${name}`, { inputs });

async function bell(connection: Connection): Promise<Record<string, unknown>> {
  const [type] = await rows(
    connection,
    "SELECT Id FROM CustomNotificationType WHERE DeveloperName = 'Reference_Message'",
  );
  const { user_id: me } = (await get(connection, '/services/oauth2/userinfo')).body;
  const words = { title: 'A customer is asked', body: 'Approve or decline by Tuesday.' };
  return { customNotifTypeId: type.Id, recipientIds: [me], targetId: me, ...words };
}

const failed = (answer: { status: number; body: any }, message?: RegExp): void => {
  assert.equal(answer.status, 400, JSON.stringify(answer.body));
  const [outcome] = answer.body;
  assert.equal(outcome.isSuccess, false, JSON.stringify(outcome));
  if (message) assert.match(outcome.errors[0].message, message);
};

export const action: Case[] = [
  {
    title: 'a notification is sent to a person, with a title, a body and what it opens',
    page: BELL,
    async run({ connection }) {
      const { status, body } = await invoke(connection, 'customNotificationAction', await bell(connection));
      assert.equal(status, 200, JSON.stringify(body));
      assert.deepEqual(
        body.map(({ actionName, isSuccess }: any) => [actionName, isSuccess]),
        [['customNotificationAction', true]],
      );
    },
  },
  {
    title: 'a notification without a title, or with nothing to open, is refused as an outcome of its input',
    page: BELL,
    async run({ connection }) {
      const { title: _title, ...untitled } = await bell(connection);
      failed(await invoke(connection, 'customNotificationAction', untitled), /title/);
      const { targetId: _target, ...aimless } = await bell(connection);
      failed(await invoke(connection, 'customNotificationAction', aimless), /target/i);
    },
  },
  {
    title: 'notifications are for those who may send them',
    page: BELL,
    as: 'requester',
    onlyLocal: 'people of a real org may hold Send Custom Notifications by their profile',
    async run({ connection }) {
      refused(await invoke(connection, 'customNotificationAction', await bell(connection)), 403, 'INSUFFICIENT_ACCESS');
    },
  },
  {
    title: 'an e-mail without a body or with a wrong address is refused as an outcome of its input',
    page: MAIL,
    async run({ connection }) {
      const mail = { emailAddresses: 'somebody@vouchsafe.invalid', emailSubject: 'A customer is asked' };
      failed(await invoke(connection, 'emailSimple', mail));
      failed(await invoke(connection, 'emailSimple', { ...mail, emailBody: 'Please.', emailAddresses: 'nobody' }));
    },
  },
  {
    title: 'what an action does not know, and an action nobody knows, is refused by name',
    page: BELL,
    onlyLocal: 'a real org has more actions',
    async run({ connection }) {
      const strange = { ...(await bell(connection)), senderId: 'me' };
      refused(await invoke(connection, 'customNotificationAction', strange), 400, 'INVALID_OPERATION', /senderId/);
      refused(await invoke(connection, 'chatterPost', {}), 400, 'INVALID_OPERATION', /chatterPost/);
    },
  },
];
