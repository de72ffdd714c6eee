import type { Rule } from '../rule.js';
import { backendRows } from './backend-rows.js';
import { bandwidthRows } from './bandwidth-rows.js';
import { cardRows } from './card-rows.js';
import { connectionRows } from './connection-rows.js';
import { driverRows } from './driver-rows.js';
import { habitRows } from './habit-rows.js';
import { ipRows } from './ip-rows.js';
import { linkRows } from './link-rows.js';
import { portParameterRows } from './port-parameter-rows.js';
import { routeRows } from './route-rows.js';
import { socketRows } from './socket-rows.js';
import { teamingRows } from './teaming-rows.js';
import { vhostuserRows } from './vhostuser-rows.js';
import { virtualportRows } from './virtualport-rows.js';
import { vlanRows } from './vlan-rows.js';

/** Network cards: what connects them, what the guest sees of them and what the host does for them. */
export const interfaceRules: readonly Rule[] = [
  ...connectionRows,
  ...socketRows,
  ...vhostuserRows,
  ...backendRows,
  ...cardRows,
  ...driverRows,
  ...linkRows,
  ...bandwidthRows,
  ...vlanRows,
  ...virtualportRows,
  ...portParameterRows,
  ...ipRows,
  ...routeRows,
  ...teamingRows,
  ...habitRows,
];
