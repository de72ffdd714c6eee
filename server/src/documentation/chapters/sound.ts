import type { Chapter } from '../documentation.js';

/** Sound cards. */
export const soundCards: Chapter = {
  at: 'devices/sound',
  anchor: 'sound-devices',
  elements: {
    '': {
      text: 'A sound card for the guest. Where it is heard is up to an `<audio>` element.',
      attributes: {
        model: {
          text: 'Which sound chip is emulated.',
          values: {
            ich9: 'Intel HDA of newer PCs: the usual one',
            ich6: 'Intel HDA of older PCs',
            ich7: 'Intel HDA (bhyve)',
            virtio: 'virtio, for guests that know it',
            usb: 'a USB device',
            ac97: 'AC’97, for old guests',
            es1370: 'Ensoniq AudioPCI',
            sb16: 'Sound Blaster 16',
            pcspk: 'the beeper of a PC',
          },
          valuesSince: { ich7: '6.7', virtio: '10.4' },
        },
        multichannel: { text: 'Whether the USB card has more than two channels.', default: 'no', since: '9.4' },
        streams: { text: 'How many streams the virtio card has.', default: 'decided by QEMU: 2', since: '10.3–11.3' },
      },
    },
    driver: { text: 'IOMMU, packed rings and other transport options, for `model="virtio"`.', since: '10.4' },
    codec: {
      text: 'What is connected to an HDA card; for `ich6` and `ich9`.',
      default: 'playing and recording',
      attributes: {
        type: {
          text: 'The sockets.',
          values: { duplex: 'line out and line in', micro: 'loudspeaker and microphone', output: 'line out' },
        },
      },
    },
    audio: {
      text: 'Picks the host’s sound system for this card, where there are several.',
      since: '7.2',
      attributes: {
        id: {
          text: 'Which host sound backend plays and records for it: the `id` of an `<audio>` element.',
          default: 'the first',
        },
      },
    },
  },
};

/** What plays the guest’s sound on the host. */
export const audioBackends: Chapter = {
  at: 'devices/audio',
  anchor: 'audio-backends',
  elements: {
    '': {
      text: 'What plays and records the guest’s sound on the host.',
      since: '6.7',
      default: 'one that goes with the graphics: `spice` with SPICE, otherwise `none`',
      attributes: {
        id: 'Its number, from 1, by which sound cards and graphics name it.',
        type: {
          text: 'The sound system of the host.',
          values: {
            none: 'none; VNC can still carry the sound',
            spice: 'the SPICE client',
            pipewire: 'PipeWire',
            pulseaudio: 'PulseAudio',
            alsa: 'ALSA, the sound of Linux',
            jack: 'JACK',
            oss: 'OSS, as on FreeBSD',
            coreaudio: 'macOS',
            sdl: 'whatever SDL finds',
            dbus: 'the D-Bus display',
            file: 'a WAV file that records what is played',
          },
          valuesSince: { dbus: '8.4', pipewire: '9.10' },
        },
        timerPeriod: {
          text: 'How often sound is handed on; shorter means less delay and more work.',
          unit: 'microseconds',
          default: 'as short as possible',
        },
        tryMMap: { text: 'Whether OSS’s buffer is mapped into memory.', default: 'no' },
        exclusive: {
          text: 'Whether the guest takes the OSS device for itself, without the host’s mixing.',
          default: 'no',
        },
        dspPolicy: {
          text: 'OSS’s balance of delay and work: from 0 (least delay) to 10; -1 for the old way by fragments.',
          default: '5',
        },
        runtimeDir: {
          text: 'The directory with PipeWire’s socket, usually `/run/user/UID`; QEMU’s user must reach it.',
          since: '9.10',
        },
        serverName: 'Which PulseAudio daemon to use, such as `unix:/run/user/1000/pulse/native` or a machine’s name.',
        driver: {
          text: 'What SDL uses.',
          values: {
            alsa: 'ALSA',
            pulseaudio: 'PulseAudio',
            esd: 'the old daemon of Enlightenment',
            arts: 'the old daemon of KDE',
          },
        },
        path: 'The WAV file to record to, for `type="file"`.',
      },
    },
    input: {
      text: 'How the guest’s microphone is fed: format, buffers and device of the host.',
      attributes: {
        mixingEngine: {
          text: 'Whether QEMU converts and mixes the streams. Without, more than two channels are possible.',
          default: 'yes',
        },
        fixedSettings: {
          text: 'Whether the format is that of `<settings>` rather than what the guest uses; with the mixing engine only.',
          default: 'yes',
        },
        voices: { text: 'How many streams at the same time.', default: '1' },
        bufferLength: {
          text: 'How much sound the buffer holds: the longer, the fewer gaps and the more delay.',
          unit: 'microseconds',
          default: 'by sound system',
        },
        bufferCount: {
          text: 'Into how many pieces the buffer is cut; for CoreAudio, OSS and SDL.',
          default: 'by sound system',
        },
        dev: {
          text: 'The sound device of the host: an ALSA name such as `default`, or a node for OSS.',
          example: "dev='/dev/dsp0'",
        },
        serverName: 'Which JACK daemon to connect to, where several run.',
        clientName: 'The name under which the guest appears among JACK’s clients.',
        connectPorts: 'A regular expression; ports of JACK that match it are connected automatically.',
        exactName: {
          text: 'Whether JACK must take the client’s name as it is, rather than append a number when it is taken.',
          default: 'no',
        },
        tryPoll: { text: 'Whether ALSA or OSS wakes QEMU rather than being asked by timer.' },
        name: 'Which microphone (source) or loudspeaker (sink) of PulseAudio or PipeWire to use.',
        streamName: 'How mixers of PulseAudio or PipeWire label the guest’s stream.',
        latency: { text: 'The delay that PulseAudio or PipeWire aims at.', unit: 'microseconds' },
      },
    },
    output: 'How sound is played; with the same settings as for recording.',
    'input/settings': {
      text: 'Pins sample rate, channels and sample format, with `fixedSettings="yes"`.',
      attributes: {
        frequency: { text: 'Samples per second.', unit: 'hertz', default: '44100' },
        channels: { text: 'How many channels: 1 is mono, 2 stereo, more surround.', default: '2' },
        format: {
          text: 'How a sample is stored.',
          values: {
            s8: '8 bits with sign',
            u8: '8 bits without sign',
            s16: '16 bits with sign, as on CDs',
            u16: '16 bits without sign',
            s32: '32 bits with sign',
            u32: '32 bits without sign',
            f32: '32 bits with floating point',
          },
          default: 's16',
        },
      },
    },
  },
};
