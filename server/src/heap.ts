// How much memory V8 may leave uncollected; imported before anything that needs some.
import { setFlagsFromString } from 'node:v8';

// Each keystroke makes a new snapshot and drops the old one, which V8 answers by growing the space for what is new until
// it is larger than all the rest. Kept small, it is collected more often and no slower.
setFlagsFromString('--semi-space-growth-factor=1');
// The same goes for what outlives a keystroke or two: V8 would let four times as much of it gather as is in use.
setFlagsFromString('--heap-growing-percent=100');
