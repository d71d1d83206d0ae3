import type { Palette } from '../domain/site-template.ts';

/** Colours of the place, by the thing they were taken from. */
export const palettes = {
  朱砂: { name: { zh: '朱砂', en: 'Cinnabar' }, primary: '#9d2720', accent: '#86590f' },
  黛蓝: { name: { zh: '黛蓝', en: 'Dusk blue' }, primary: '#1d4a7a', accent: '#a63f1c' },
  大漠: { name: { zh: '大漠', en: 'Desert' }, primary: '#8a4f10', accent: '#1f5d7a' },
  枸杞: { name: { zh: '枸杞', en: 'Goji' }, primary: '#ad2631', accent: '#2d6a3d' },
  梯田: { name: { zh: '梯田', en: 'Terraces' }, primary: '#3f6327', accent: '#93501a' },
  石青: { name: { zh: '石青', en: 'Azurite' }, primary: '#155f82', accent: '#9c4a1a' },
  松柏: { name: { zh: '松柏', en: 'Pine' }, primary: '#1f6148', accent: '#944a15' },
  长河: { name: { zh: '长河', en: 'Long river' }, primary: '#7d5a1a', accent: '#23607f' },
  紫塞: { name: { zh: '紫塞', en: 'Purple pass' }, primary: '#753a4c', accent: '#3c6636' },
  沙枣: { name: { zh: '沙枣', en: 'Oleaster' }, primary: '#2b5f5f', accent: '#a0461b' },
  靛青: { name: { zh: '靛青', en: 'Indigo' }, primary: '#2b4c8c', accent: '#93501a' },
  远山: { name: { zh: '远山', en: 'Far hills' }, primary: '#3c5674', accent: '#9c4221' },
  丁香: { name: { zh: '丁香', en: 'Lilac' }, primary: '#633e7a', accent: '#2d6a3d' },
  苜蓿: { name: { zh: '苜蓿', en: 'Lucerne' }, primary: '#4b6420', accent: '#7a3b6a' },
} as const satisfies Record<string, Palette>;

export type PaletteName = keyof typeof palettes;
