import { suite, test } from 'node:test';
import { checkFindings } from '../harness/check-findings.js';

suite('graphics cards', () => {
  test('are counted from the primary one, wherever it stands', () => {
    checkFindings(`
      <video>
       ^^^^^ error video-secondary-not-allowed: A graphics card of model vga can only be the primary one, which the guest has already.
        <model type='vga'/>
      </video>
      <video>
       ^^^^^ related video-secondary-not-allowed: This is the primary card.
        <model type='cirrus' primary='yes'/>
      </video>
    `);
  });

  test('of no kind have as many screens and any resolution', () => {
    checkFindings(`
      <video>
        <model type='none' heads='2'>
          <resolution x='800' y='600'/>
        </model>
      </video>
    `);
  });
});

suite('network cards', () => {
  test('have tags on a macvtap device in passthrough mode only', () => {
    checkFindings(`
      <interface type='direct'>
        <source dev='eth0'/>
        <vlan>
         ^^^^ error interface-vlan-unsupported-type: A network card of type direct cannot have VLAN tags.
          <tag id='42'/>
        </vlan>
      </interface>
    `);
  });

  test('may have an MTU of nothing, a link of nothing and an address of nothing', () => {
    checkFindings(`
      <interface type='user'>
        <mac/>
        <mtu size='0'/>
        <link state=''/>
      </interface>
    `);
  });
});
