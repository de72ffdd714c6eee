// Serial ports and their mirrors: a console that mirrors the first serial port is printed with that port's data.
import type { DefinedChannel, DefinedConsole, DefinedSerial } from '../../definition/devices.js';
import type { XmlElement } from '../../xml/tree.js';
import { givenAddress } from './address.js';
import { givenCharacterSource } from './given-character-source.js';
import type { Given } from './shape.js';

/** libvirt's type of a character device that has none. */
const defaultType = 'pty';

export function givenSerial({ kind, targetType, model, port, stated }: DefinedSerial): Given {
  const target =
    kind === 'parallel'
      ? { attributes: { port: String(port) } }
      : {
          attributes: { type: targetType, port: String(port) },
          children: { model: model === undefined ? undefined : { attributes: { name: model } } },
        };
  return hostSide(stated?.element, { target });
}

export function givenConsole({ targetType, port, mirrors, stated }: DefinedConsole): Given {
  const target = { attributes: { type: targetType, port: String(mirrors?.port ?? port) } };
  if (!mirrors) return hostSide(stated?.element, { target });
  const { children, ...given } = hostSide(mirrors.stated?.element, { target });
  return { ...given, children: { ...children, address: givenAddress(mirrors) } };
}

export function givenChannel({ stated }: DefinedChannel): Given {
  return hostSide(stated?.element, {});
}

function hostSide(element: XmlElement | undefined, own: Readonly<Record<string, Given>>): Given {
  const type = element?.attribute('type')?.value ?? defaultType;
  return { attributes: { type }, children: { ...givenCharacterSource(element, type).children, ...own } };
}

/** The element whose host side a console shows. */
export function elementOfConsole({ stated, mirrors }: DefinedConsole): XmlElement | undefined {
  return (mirrors?.stated ?? stated)?.element;
}
