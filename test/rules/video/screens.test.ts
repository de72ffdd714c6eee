// Screens: refusals and near misses; libvirt 12.8 judges every document likewise.
import { checkTable } from '../../harness/check-table.js';

checkTable([
  {
    code: 'graphics-type',
    refused: ['<graphics/>', "<graphics type='VNC'/>"],
    accepted: ["<graphics type='sdl'/>"],
  },
  {
    code: 'graphics-type-unsupported',
    refused: ["<graphics type='desktop'/>", "<graphics type='desktop' display=':0'/>"],
    accepted: ["<graphics type='sdl'/>"],
  },
  {
    code: 'graphics-port',
    refused: ["<graphics type='vnc' port=''/>", "<graphics type='spice' tlsPort='x'/>"],
    accepted: ["<graphics type='vnc' port='-1'/>"],
  },
  {
    code: 'graphics-vnc-password',
    refused: ["<graphics type='vnc' passwd='äöüäöüäö'/>", "<graphics type='vnc' passwd='abcdefghi'/>"],
    accepted: ["<graphics type='vnc' passwd='12345678'/>"],
  },
  {
    code: 'graphics-listen-network',
    refused: ["<graphics type='vnc'><listen type='network' network=''/></graphics>"],
    accepted: ["<graphics type='vnc'><listen type='network' network='a'/></graphics>"],
  },
  {
    code: 'graphics-listen-mismatch',
    refused: [
      "<graphics type='vnc' listen=''><listen type='address' address='1.2.3.4'/></graphics>",
      "<graphics type='vnc' listen='1.2.3.4'><listen type='address' address=''/></graphics>",
    ],
    accepted: ["<graphics type='sdl' listen='1.2.3.4'><listen type='address' address='5.6.7.8'/></graphics>"],
  },
  {
    code: 'graphics-egl-headless',
    refused: [
      "<graphics type='sdl'/><graphics type='egl-headless'/>",
      "<graphics type='egl-headless'/><graphics type='dbus'/>",
    ],
    accepted: ["<graphics type='vnc'/><graphics type='egl-headless'/>"],
  },
  {
    code: 'graphics-multiple-opengl',
    refused: ["<graphics type='spice'><gl enable='yes'/></graphics><graphics type='egl-headless'/>"],
    accepted: ["<graphics type='egl-headless'/><graphics type='egl-headless'/>"],
  },
  {
    code: 'graphics-dbus-p2p',
    refused: [
      "<graphics type='dbus' p2p='yes' address=''/>",
      "<graphics type='dbus' p2p='yes' address='unix:path=/x'/>",
    ],
    accepted: ["<graphics type='dbus' p2p='no' address='x'/>"],
  },
  {
    code: 'graphics-listen-type',
    refused: ["<graphics type='vnc'><listen/></graphics>", "<graphics type='vnc'><listen type='foo'/></graphics>"],
    accepted: ["<graphics type='vnc'><listen type='none'/></graphics>"],
  },
  {
    code: 'graphics-listen-attribute',
    refused: [
      "<graphics type='vnc'><listen type='none' network='a'/></graphics>",
      "<graphics type='vnc'><listen type='none' socket='/x'/></graphics>",
    ],
    accepted: ["<graphics type='vnc'><listen type='socket' socket='/x'/></graphics>"],
  },
  {
    code: 'graphics-listen-multiple',
    refused: [
      "<graphics type='vnc'><listen type='none'/><listen type='none'/></graphics>",
      "<graphics type='vnc'><listen type='socket' socket='/x'/><listen type='none'/></graphics>",
    ],
    accepted: ["<graphics type='vnc'><listen type='none' address='1.2.3.4'/></graphics>"],
  },
  {
    code: 'graphics-option-unknown',
    refused: ["<graphics type='vnc' wait='x'/>", "<graphics type='dbus' p2p='foo'/>"],
    accepted: ["<graphics type='dbus' p2p='yes'/>"],
  },
  {
    code: 'graphics-password-lifetime',
    refused: ["<graphics type='vnc' passwd='x' connected=''/>", "<graphics type='vnc' passwd='x' passwdValidTo=''/>"],
    accepted: ["<graphics type='vnc' passwd='x' connected='keep'/>"],
  },
  {
    code: 'graphics-audio-id',
    refused: ["<graphics type='vnc'><audio id='x'/></graphics>", "<graphics type='dbus'><audio id='0'/></graphics>"],
    accepted: ["<graphics type='vnc'><audio id='1'/></graphics>", "<graphics type='sdl'><audio id='0'/></graphics>"],
  },
]);
