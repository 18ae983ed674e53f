import {
  ApartmentOutlined,
  CalendarOutlined,
  CheckSquareOutlined,
  ClockCircleOutlined,
  DollarOutlined,
  FontSizeOutlined,
  LinkOutlined,
  NumberOutlined,
  TagOutlined,
} from '@ant-design/icons';
import type { FieldType } from '../catalog.ts';

const icons = {
  text: FontSizeOutlined,
  number: NumberOutlined,
  money: DollarOutlined,
  date: CalendarOutlined,
  instant: ClockCircleOutlined,
  boolean: CheckSquareOutlined,
  choice: TagOutlined,
  reference: LinkOutlined,
  rows: ApartmentOutlined,
};

/** What kind of thing a field holds; related rows themselves hold none. */
export function TypeIcon({ type }: { type: FieldType | 'rows' }) {
  const Icon = icons[type];
  return <Icon />;
}
