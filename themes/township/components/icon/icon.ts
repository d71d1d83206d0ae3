import type { IconName } from '@mingtang/publication';
import * as drawn from 'lucide-static';

/** Signs of the theme's own furniture, beside those that records may name. */
type FurnitureName =
  | 'clock'
  | 'columns'
  | 'download'
  | 'forward'
  | 'leave'
  | 'pin'
  | 'post'
  | 'print'
  | 'type';

const drawings: Record<IconName | FurnitureName, string> = {
  document: drawn.FileText,
  megaphone: drawn.Megaphone,
  scale: drawn.Scale,
  people: drawn.UsersRound,
  person: drawn.UserRound,
  building: drawn.Building2,
  home: drawn.House,
  heart: drawn.Heart,
  school: drawn.School,
  medical: drawn.Stethoscope,
  work: drawn.BriefcaseBusiness,
  business: drawn.Store,
  farm: drawn.Wheat,
  water: drawn.Droplets,
  road: drawn.Milestone,
  travel: drawn.Bus,
  shield: drawn.ShieldCheck,
  phone: drawn.Phone,
  mail: drawn.Mail,
  chat: drawn.MessageCircle,
  calendar: drawn.CalendarDays,
  chart: drawn.ChartColumn,
  map: drawn.Map,
  search: drawn.Search,
  question: drawn.CircleQuestionMark,
  form: drawn.ClipboardPen,
  certificate: drawn.Award,
  money: drawn.Coins,
  baby: drawn.Baby,
  elder: drawn.HandHeart,
  land: drawn.LandPlot,
  fire: drawn.Flame,
  clock: drawn.Clock,
  columns: drawn.LayoutGrid,
  download: drawn.Download,
  forward: drawn.ChevronRight,
  leave: drawn.ArrowUpRight,
  pin: drawn.MapPin,
  post: drawn.Mailbox,
  print: drawn.Printer,
  type: drawn.ALargeSmall,
};

const shapes = new Map(
  Object.entries(drawings).map(([name, svg]) => {
    const inner = svg.slice(svg.indexOf('>', svg.indexOf('<svg')) + 1, svg.lastIndexOf('</svg>'));
    return [
      name,
      inner
        .trim()
        .replace(/\s*\n\s*/g, '')
        .replaceAll(' />', '/>'),
    ];
  }),
);

/**
 * An icon as html, one em high and hidden from readers who hear the page: the words beside it say the same.
 * A string and not a component: lists draw many of them. A name from a newer record draws the plain document.
 */
export function icon(name: IconName | FurnitureName): string {
  const shape = shapes.get(name) ?? shapes.get('document');
  return `<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">${shape}</svg>`;
}
