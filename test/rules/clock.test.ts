// The guest's clock and its timers, as libvirt 12.8 takes and refuses them.
import { suite } from 'node:test';
import { intoBaseDomain } from '../harness/base-domain.js';
import { checkAccepted, checkRefused } from '../harness/check-codes.js';
import { checkErrorsIn } from '../harness/check-errors-in.js';

const clock = (attributes: string, timers = '') =>
  intoBaseDomain('').replace('<devices>', `<clock ${attributes}>${timers}</clock><devices>`);
const timer = (attributes: string, content = '') => clock("offset='utc'", `<timer ${attributes}>${content}</timer>`);

suite('the clock', () => {
  const refused = [
    "offset='absolute'",
    "offset='absolute' start='-5'",
    "offset='utc' adjustment='x'",
    "adjustment='1.5'",
    "offset='variable' basis='x'",
    "offset='timezone' timezone=''",
  ];
  for (const attributes of refused) checkRefused({ 'clock-offset': clock(attributes) });

  checkAccepted({
    'a clock without offset': clock(''),
    'an empty offset': clock("offset=''"),
    'a time zone by name': clock("offset='timezone' timezone='Europe/Berlin'"),
    'the very beginning': clock("offset='absolute' start='0'"),
    'an adjustment that is taken back': clock("offset='localtime' adjustment='reset'"),
    'an adjustment into the past': clock("offset='utc' adjustment='-5'"),
    'an adjustment that is not read': clock("offset='variable' adjustment='x'"),
    'a basis that is not read': clock("offset='utc' basis='x'"),
    'a second clock': clock("offset='utc'").replace('<devices>', "<clock offset='x'/><devices>"),
  });
});

suite('timers', () => {
  const refused = [
    "name='rtc' tickpolicy='merge'",
    "name='rtc' present='no' track='boot'",
    "name='pit' tickpolicy='merge'",
    "name='armvtimer'",
  ];
  for (const attributes of refused) checkRefused({ 'clock-timer': timer(attributes) });
  checkRefused({ 'clock-timer': timer("name='hpet'", "<catchup slew='1'/>") });
  checkRefused({ 'enum-invalid': timer("name='acpi'") });

  checkAccepted({
    'a PIT that drops ticks': timer("name='pit' tickpolicy='discard'"),
    'an RTC that follows the wall clock': timer("name='rtc' track='wall'"),
    'a catch-up that says nothing': timer("name='pit'", '<catchup/>'),
    'a catch-up of nothing': timer("name='rtc'", "<catchup slew='0'/>"),
    'a catch-up': timer("name='rtc' tickpolicy='catchup'", "<catchup threshold='1' slew='1' limit='1'/>"),
    'the same timer twice': clock("offset='utc'", "<timer name='rtc'/><timer name='rtc'/>"),
    'the timer of ARM under KVM': intoBaseDomain('', 'virt')
      .replace("type='qemu'", "type='kvm'")
      .replace('<devices>', "<clock offset='utc'><timer name='armvtimer'/></clock><devices>"),
  });
});

suite('interrupt remapping before 12.8', () => {
  const guest = (ioapic: string, model = 'intel') =>
    intoBaseDomain(`<iommu model='${model}'><driver intremap='on'/></iommu>`).replace('<acpi/>', `<acpi/>${ioapic}`);
  checkErrorsIn('9.0.0', {
    'needs an I/O APIC': [guest(''), ['iommu-intremap-ioapic']],
    'needs its driver': [guest('<ioapic/>'), ['iommu-intremap-ioapic']],
    'takes that of QEMU': [guest("<ioapic driver='qemu'/>"), []],
  });
  checkErrorsIn('12.8.0', { 'is no matter from then on': [guest(''), []] });
});
