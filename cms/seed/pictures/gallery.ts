import { wolfberryBranch } from './branch-scenes.ts';
import { civicHall, dataCentre, lanterns, market, oldTower, skylineOfTown } from './city-scenes.ts';
import { checkerboard, desertTrain, dunes, oasisEdge, solar } from './desert-scenes.ts';
import {
  greenhouses,
  melonField,
  orchard,
  paddies,
  snowTerraces,
  sunflowers,
  terraces,
  wolfberryField,
} from './field-scenes.ts';
import { cattle, grassland } from './herd-scenes.ts';
import type { LightName } from './light.ts';
import { portrait } from './portrait.ts';
import { canal, gorge, rainValley, reeds, riverBend, waterWheel } from './river-scenes.ts';
import { bridge, desertRoad, village } from './road-scenes.ts';
import type { Scene } from './scene.ts';
import { courtyard, hospital, reading, school, serviceHall, workshop } from './service-scenes.ts';

/** A picture of the demo: what it shows, in which light, and what to say for those who cannot see it. */
export interface Picture {
  name: string;
  alt: string;
  scene: Scene;
  light: LightName;
  /** Centre of interest, in percent. */
  focal: { x: number; y: number };
  /** Cut to an upright 4:5. */
  isPortrait?: true;
}

const picture = (
  name: string,
  alt: string,
  scene: Scene,
  light: LightName,
  x = 50,
  y = 55,
): Picture => ({
  name,
  alt,
  scene,
  light,
  focal: { x, y },
});

/** Every picture of the demo. All are drawn by the code beside this file. */
export const gallery: Picture[] = [
  picture('dunes-gold', '夕照下的腾格里沙漠，沙脊层叠', dunes, 'gold', 40, 60),
  picture('dunes-dawn', '清晨的沙丘与远山', dunes, 'dawn', 60, 55),
  picture('dunes-winter', '冬日沙丘，天色清冷', dunes, 'winter'),
  picture('milky-way-dunes', '银河横跨沙丘上空', dunes, 'night', 50, 35),
  picture(
    'straw-checkerboard',
    '铺满麦草方格的沙坡，方格里长出固沙灌木',
    checkerboard,
    'morning',
    50,
    65,
  ),
  picture('straw-checkerboard-dusk', '暮色中的麦草方格', checkerboard, 'dusk', 45, 65),
  picture('desert-train', '列车穿过麦草方格固定的沙地', desertTrain, 'gold', 60, 62),
  picture('oasis-edge', '沙丘脚下的绿洲、林带与渠水', oasisEdge, 'morning'),
  picture('river-bend', '黄河拐弯处的田野与远山', riverBend, 'morning', 60, 60),
  picture('river-bend-dusk', '落日时分的黄河湾', riverBend, 'dusk', 55, 58),
  picture('gorge', '黄河峡谷，两岸赭色山崖', gorge, 'gold', 52, 55),
  picture('water-wheel', '黄河边的木制水车', waterWheel, 'dawn', 63, 55),
  picture('wolfberry-field', '成行的枸杞树挂满红果', wolfberryField, 'morning', 52, 62),
  picture('wolfberry-branch', '枝头成熟的枸杞', wolfberryBranch, 'noon', 45, 50),
  picture('orchard', '山前成行的苹果园', orchard, 'gold', 50, 60),
  picture('melon-field', '砂石地里的硒砂瓜', melonField, 'noon', 50, 65),
  picture('paddies', '灌水后的稻田映着天光', paddies, 'dawn', 50, 58),
  picture('canal-spring', '两行白杨夹着的灌渠', canal, 'morning', 50, 60),
  picture('canal-winter', '冬灌时节的渠道', canal, 'winter', 50, 60),
  picture('terraces', '黄土高原上层层梯田', terraces, 'gold', 50, 60),
  picture('terraces-green', '初夏的旱作梯田', terraces, 'noon', 45, 60),
  picture('terraces-snow', '雪后的梯田', snowTerraces, 'winter', 50, 55),
  picture('grassland', '山间草场与羊群', grassland, 'noon', 50, 65),
  picture('cattle', '坡地上的肉牛', cattle, 'gold', 50, 68),
  picture('wetland-reeds', '湿地芦苇与水鸟', reeds, 'morning', 45, 58),
  picture('wetland-dusk', '暮色里的芦苇荡', reeds, 'dusk', 45, 58),
  picture('rain-valley', '山谷里的一场雨', rainValley, 'rain', 50, 55),
  picture('solar-farm', '沙地上的光伏板与风机', solar, 'noon', 50, 60),
  picture('sunflowers', '山前的油葵田', sunflowers, 'morning', 50, 62),
  picture('skyline', '湖畔的城区与楼阁', skylineOfTown, 'morning', 50, 65),
  picture('town-night', '夜色中的城区灯火', skylineOfTown, 'night', 50, 65),
  picture('school-morning', '清晨的校园与操场', school, 'morning', 50, 62),
  picture('hospital-dawn', '晨光里的医院', hospital, 'dawn', 50, 55),
  picture('clinic-garden', '绿树环绕的卫生院', hospital, 'noon', 50, 55),
  picture('civic-hall', '市民广场与会堂', civicHall, 'morning', 50, 58),
  picture('service-hall', '政务服务大厅', serviceHall, 'morning', 50, 60),
  picture('desert-road', '穿过沙地的公路与班车', desertRoad, 'gold', 52, 68),
  picture('bridge', '黄河上的斜拉桥', bridge, 'dawn', 50, 50),
  picture('greenhouses', '成片的日光温室', greenhouses, 'morning', 50, 62),
  picture('village', '绿树掩映的村庄', village, 'morning', 50, 65),
  picture('village-night', '亮起灯火的村庄', village, 'night', 50, 62),
  picture('old-tower', '古城楼阁', oldTower, 'gold', 50, 50),
  picture('data-centre', '数据中心园区', dataCentre, 'noon', 50, 65),
  picture('courtyard-elders', '养老院落里聊天的老人', courtyard, 'morning', 52, 70),
  picture('reading-room', '书屋里看书的人', reading, 'morning', 50, 70),
  picture('market', '热闹的集市', market, 'gold', 50, 70),
  picture('workshop', '农产品加工车间', workshop, 'noon', 50, 65),
  picture('lanterns', '挂满灯笼的街巷', lanterns, 'night', 50, 50),
  {
    ...picture(
      'portrait-1',
      '示例人像',
      portrait({ ground: '#7d93ab', coat: '#2b3f58', long: false }),
      'noon',
      50,
      45,
    ),
    isPortrait: true,
  },
  {
    ...picture(
      'portrait-2',
      '示例人像',
      portrait({ ground: '#a89580', coat: '#4a3a34', long: true }),
      'noon',
      50,
      45,
    ),
    isPortrait: true,
  },
  {
    ...picture(
      'portrait-3',
      '示例人像',
      portrait({ ground: '#8aa394', coat: '#2f4a40', long: false }),
      'noon',
      50,
      45,
    ),
    isPortrait: true,
  },
  {
    ...picture(
      'portrait-4',
      '示例人像',
      portrait({ ground: '#a58f9c', coat: '#4a3347', long: true }),
      'noon',
      50,
      45,
    ),
    isPortrait: true,
  },
];
