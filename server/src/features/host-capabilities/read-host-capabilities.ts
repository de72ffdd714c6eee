import type { HostCapabilities } from '../../machine/host-capabilities.js';
import { parseXml } from '../../xml/parse.js';
import type { XmlElement } from '../../xml/tree.js';

/** From the output of `virsh domcapabilities`; `undefined` for anything else. */
export function readHostCapabilities(text: string): HostCapabilities | undefined {
  const { root, faults } = parseXml(text);
  if (faults.length || root?.name !== 'domainCapabilities') return undefined;
  const values = new Map<string, ReadonlySet<string>>();
  const supported = new Map<string, boolean>();
  for (const part of ['os', 'devices', 'features', 'memoryBacking']) {
    for (const element of root.elements.filter(({ name }) => name === part)) collect(element, part, values, supported);
  }
  const textOf = (name: string) => root.child(name)?.text.trim() ?? '';
  return {
    emulator: textOf('path'),
    domainType: textOf('domain'),
    arch: textOf('arch'),
    machine: textOf('machine'),
    valuesOf: path => values.get(path),
    supports: path => supported.get(path),
    cpuModels: cpuModelsIn(root),
  };
}

/** `<video supported='yes'><enum name='modelType'>` → `devices/video`, `devices/video/modelType`. */
function collect(
  element: XmlElement,
  path: string,
  values: Map<string, ReadonlySet<string>>,
  supported: Map<string, boolean>,
): void {
  const statement = element.attribute('supported')?.value;
  if (statement !== undefined) supported.set(path, statement === 'yes');
  for (const child of element.elements) {
    const name = child.attribute('name')?.value;
    if (child.name === 'enum' && name !== undefined) values.set(`${path}/${name}`, listedIn(child));
    else collect(child, `${path}/${child.name}`, values, supported);
  }
}

function listedIn({ elements }: XmlElement): ReadonlySet<string> {
  return new Set(elements.filter(({ name }) => name === 'value').map(({ text }) => text.trim()));
}

function cpuModelsIn(root: XmlElement): ReadonlyMap<string, boolean> {
  const modes = root.child('cpu')?.elements ?? [];
  const custom = modes.find(mode => mode.name === 'mode' && mode.attribute('name')?.value === 'custom');
  const models = custom?.elements.filter(({ name }) => name === 'model') ?? [];
  return new Map(models.map(model => [model.text.trim(), model.attribute('usable')?.value !== 'no'] as const));
}
