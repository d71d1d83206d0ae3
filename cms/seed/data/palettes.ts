/** A site's two colours. Both carry white text: at least 4.5 to 1. */
export interface Palette {
  name: string;
  primary: string;
  accent: string;
}

/** Colours of the place, by the thing they were taken from. */
export const palettes = {
  朱砂: { name: '朱砂', primary: '#9d2720', accent: '#86590f' },
  黛蓝: { name: '黛蓝', primary: '#1d4a7a', accent: '#a63f1c' },
  大漠: { name: '大漠', primary: '#8a4f10', accent: '#1f5d7a' },
  枸杞: { name: '枸杞', primary: '#ad2631', accent: '#2d6a3d' },
  梯田: { name: '梯田', primary: '#3f6327', accent: '#93501a' },
  石青: { name: '石青', primary: '#155f82', accent: '#9c4a1a' },
  松柏: { name: '松柏', primary: '#1f6148', accent: '#944a15' },
  长河: { name: '长河', primary: '#7d5a1a', accent: '#23607f' },
  紫塞: { name: '紫塞', primary: '#753a4c', accent: '#3c6636' },
  沙枣: { name: '沙枣', primary: '#2b5f5f', accent: '#a0461b' },
  靛青: { name: '靛青', primary: '#2b4c8c', accent: '#93501a' },
  远山: { name: '远山', primary: '#3c5674', accent: '#9c4221' },
  丁香: { name: '丁香', primary: '#633e7a', accent: '#2d6a3d' },
  苜蓿: { name: '苜蓿', primary: '#4b6420', accent: '#7a3b6a' },
} as const satisfies Record<string, Palette>;

export type PaletteName = keyof typeof palettes;
