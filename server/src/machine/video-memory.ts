// The memory that libvirt writes down for a video card, in KiB.

export interface VideoMemory {
  readonly ram?: number;
  readonly vram?: number;
  readonly vgamem?: number;
}

const card: VideoMemory = { vram: 16 * 1024 };

const byModel: Readonly<Record<string, VideoMemory>> = {
  vga: card,
  cirrus: card,
  vmvga: card,
  bochs: card,
  qxl: { ram: 64 * 1024, vram: 64 * 1024, vgamem: 16 * 1024 },
};

export function videoMemory(model: string): VideoMemory {
  return byModel[model] ?? {};
}
