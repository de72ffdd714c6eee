// Parts of images, wherever those stand: cookies for web servers, slices, and stores of data.
import { decimal64 } from '../../model/values/decimal64.js';
import { isFault } from '../../model/values/parsed.js';
import type { XmlElement } from '../../xml/tree.js';
import { backingPaths, dataStorePaths, dataStoresSince } from '../evidence/nested-images.js';
import { addChild } from '../fixes/add-part.js';
import { changeAttribute } from '../fixes/change-value.js';
import { deleteElement } from '../fixes/delete-part.js';
import { joinedRule } from '../kinds/joined-rule.js';
import { missingRule } from '../kinds/missing-rule.js';
import { unwantedRule } from '../kinds/unwanted-rule.js';
import { valueRule } from '../kinds/value-rule.js';

const IMAGES = ['devices/disk', ...backingPaths];
const COOKIES = IMAGES.map(path => `${path}/source/cookies/cookie`);
/** What separates cookies, or the parts of a header. */
const UNFIT_NAME = /[\s"(),/:;<=>?@[\]\\{}]/;
const UNFIT_VALUE = /[\s,;\\]/;

export const diskCookie = unwantedRule({
  code: 'disk-cookie',
  summary: 'A cookie of network storage has no name or no value, an unfit one, or a name that is taken.',
  at: COOKIES,
  when: cookie => isOnNetwork(cookie) && cookieFault(cookie) !== undefined,
  message: cookie => cookieFault(cookie) ?? '',
  fixes: (cookie, facts) => deleteElement(cookie, facts),
});

function isOnNetwork(cookie: XmlElement): boolean {
  return cookie.parent?.parent?.parent?.attribute('type')?.value === 'network';
}

function cookieFault(cookie: XmlElement): string | undefined {
  const name = cookie.attribute('name')?.value;
  if (!name) return 'This cookie has no name.';
  if (UNFIT_NAME.test(name)) return `A cookie cannot be called '${name}'.`;
  if (cookie.text === '') return `The cookie ${name} has no value.`;
  if (UNFIT_VALUE.test(cookie.text)) return `The value of the cookie ${name} has characters that end it.`;
  const first = cookie.parent?.elements.find(each => each.attribute('name')?.value === name);
  return first === cookie ? undefined : `There is a cookie ${name} already.`;
}

export const diskSlice = unwantedRule({
  code: 'disk-slice',
  summary: 'A slice of an image does not say where it begins and how long it is.',
  at: IMAGES.map(path => `${path}/source/slices/slice`),
  when: slice => isUsed(slice) && ['offset', 'size'].some(name => !isNumber(slice, name)),
  message: () => 'A slice has an offset and a size, which are numbers of bytes.',
});

/** libvirt reads the first slice for storage. */
function isUsed(slice: XmlElement): boolean {
  const { parent } = slice;
  const first = parent?.elements.find(each => each.name === 'slice' && each.attribute('type')?.value === 'storage');
  return first === slice;
}

function isNumber(slice: XmlElement, name: string): boolean {
  return !isFault(decimal64(slice.attribute(name)?.value ?? ''));
}

const store = {
  code: 'disk-data-store',
  summary: 'The data of an image are kept apart in a way that only raw files below qcow2 images allow.',
  since: dataStoresSince,
};

export const diskDataStore = joinedRule(
  valueRule({
    ...store,
    at: dataStorePaths.map(path => `${path}/@type`),
    noun: 'a type of disk source',
    oneOf: ['file', 'block', 'network', 'volume', 'dir', 'nvme', 'vhostuser', 'vhostvdpa'],
    isRequired: true,
  }),
  missingRule({
    ...store,
    at: dataStorePaths,
    needs: 'format/@type',
    message: () => 'This <dataStore> does not say that its format is raw.',
    fixes: (element, facts) => [addChild(element, "<format type='raw'/>", facts, 'first')],
  }),
  unwantedRule({
    ...store,
    at: dataStorePaths.map(path => `${path}/format/@type`),
    isSuspect: format => format !== 'raw',
    message: () => 'Data are kept in raw images only.',
    fixes: format => changeAttribute(format, 'type', ['raw']),
  }),
  unwantedRule({
    ...store,
    at: dataStorePaths,
    when: isUnderOtherFormat,
    message: () => 'Only a qcow2 image keeps its data apart.',
    fixes: deleteElement,
  }),
);

function isUnderOtherFormat(element: XmlElement): boolean {
  const image = element.parent?.parent;
  const format = image?.child(image.name === 'disk' ? 'driver' : 'format')?.attribute('type')?.value;
  return format !== 'qcow2';
}
