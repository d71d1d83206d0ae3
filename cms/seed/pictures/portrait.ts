import { ellipse, mix, path, rect } from './brush.ts';
import type { Scene } from './scene.ts';

/** A neutral head and shoulders: a portrait that is nobody's. */
export function portrait(colours: { ground: string; coat: string; long: boolean }): Scene {
  const { ground: back, coat, long } = colours;
  return (p) => {
    p.add(
      rect(
        0,
        0,
        1600,
        900,
        p.gradient([
          [0, mix(back, '#ffffff', 0.72)],
          [1, mix(back, '#ffffff', 0.4)],
        ]),
      ),
    );
    p.add(
      ellipse(
        800,
        430,
        620,
        560,
        p.glow([
          [0, '#ffffff', 0.7],
          [1, '#ffffff', 0],
        ]),
      ),
    );
    const body = mix(coat, '#ffffff', 0.14);
    if (long)
      p.add(
        path(
          'M690 300C640 420 650 540 676 590L924 590C950 540 960 420 910 300C890 210 710 210 690 300Z',
          mix(coat, '#000000', 0.35),
        ),
      );
    p.add(
      path(
        'M470 920C476 720 600 640 720 616L880 616C1000 640 1124 720 1130 920Z',
        p.gradient([
          [0, body],
          [1, coat],
        ]),
      ),
    );
    p.add(
      path('M740 600L800 690L860 600Z', '#f7f3ea'),
      path('M726 606L740 592L800 686L770 716Z', mix(coat, '#ffffff', 0.3)),
      path('M874 606L860 592L800 686L830 716Z', mix(coat, '#ffffff', 0.22)),
    );
    p.add(rect(748, 500, 104, 116, mix(back, '#e8cdb4', 0.7)));
    p.add(ellipse(800, 400, 116, 146, mix(back, '#f2dcc6', 0.8)));
    p.add(
      path(
        'M680 396C664 260 740 222 806 226C890 224 936 284 920 396C904 340 884 318 846 306C790 330 720 322 700 336C690 352 684 372 680 396Z',
        mix(coat, '#000000', 0.45),
      ),
    );
  };
}
