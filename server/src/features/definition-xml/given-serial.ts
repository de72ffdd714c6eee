// Serial ports and their mirrors: a console that mirrors the first serial port is printed with that port's data.
import type { DefinedConsole, DefinedSerial } from '../../definition/devices.js';
import type { XmlElement } from '../../xml/tree.js';
import { givenAddress } from './address.js';
import type { Given } from './shape.js';

export function givenSerial({ targetType, model, port }: DefinedSerial): Given {
  return {
    children: {
      target: {
        attributes: { type: targetType, port: String(port) },
        children: { model: model === undefined ? undefined : { attributes: { name: model } } },
      },
    },
  };
}

export function givenConsole({ targetType, port, mirrors }: DefinedConsole): Given {
  const target = { attributes: { type: targetType, port: String(mirrors?.port ?? port) } };
  return { children: mirrors ? { target, address: givenAddress(mirrors) } : { target } };
}

/** The element whose host side a console shows. */
export function elementOfConsole({ stated, mirrors }: DefinedConsole): XmlElement | undefined {
  return (mirrors?.stated ?? stated)?.element;
}
