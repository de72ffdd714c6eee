import type { Draft } from '../../draft.js';
import type { BusTable } from './bus-table.js';
import type { Complaints } from './complaints.js';
import type { Seekers } from './seeker.js';

/** What both runs share. */
export interface Assignment {
  readonly draft: Draft;
  readonly seekers: Seekers;
  readonly complaints: Complaints;
}

/** One of libvirt's two runs over all devices: the first finds out which buses are needed, the second gives addresses. */
export interface Pass extends Assignment {
  readonly table: BusTable;
  /** The first run: buses are added as needed, and places that libvirt finds by itself are not written down. */
  readonly isRehearsal: boolean;
}
