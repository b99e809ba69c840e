import RecordLink from 'c/recordLink';
import { all, mount } from '../../../../../config/jest.lwc.mount.js';

const PAGE = {
  type: 'standard__recordPage',
  attributes: { recordId: 'a01', objectApiName: 'Reference__c', actionName: 'view' },
};

const mockNavigate = jest.fn();
jest.mock('lightning/navigation', () => {
  const [Navigate, GenerateUrl] = [Symbol('Navigate'), Symbol('GenerateUrl')];
  const mixin = (Base) =>
    class extends Base {
      [Navigate](page) {
        mockNavigate(page);
      }
      [GenerateUrl](page) {
        return Promise.resolve(`#${page.attributes.recordId}`);
      }
    };
  return { NavigationMixin: Object.assign(mixin, { Navigate, GenerateUrl }) };
});

async function link() {
  const element = await mount('record-link', RecordLink, {
    recordId: 'a01',
    objectName: 'Reference__c',
    label: 'REF-1',
  });
  return { element, anchor: all(element, 'a')[0] };
}
const click = (keys = {}) => new MouseEvent('click', { bubbles: true, cancelable: true, ...keys });

test('is a real link that opens within the app', async () => {
  const { element, anchor } = await link();
  expect(anchor.textContent).toBe('REF-1');
  expect(anchor.getAttribute('href')).toBe('#a01');
  const event = click();
  anchor.dispatchEvent(event);
  expect(event.defaultPrevented).toBe(true);
  expect(mockNavigate).toHaveBeenCalledWith(PAGE);
  await expect(element).toBeAccessible();
});

test.each(['ctrlKey', 'metaKey', 'shiftKey'])('with %s it is left to the browser', async (key) => {
  const { anchor } = await link();
  const event = click({ [key]: true });
  anchor.dispatchEvent(event);
  expect(event.defaultPrevented).toBe(false);
  expect(mockNavigate).not.toHaveBeenCalled();
});
