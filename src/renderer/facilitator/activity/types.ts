import type { Icon } from '@tabler/icons-react';
import type { ComponentType } from 'react';
import type { Activity } from '../../../shared/domain/agenda';
import type { FacilitatorSnapshot } from '../../../shared/projection/types';

export type PanelProps = { session: FacilitatorSnapshot['session']; activity: Activity };
export type FieldsProps = PanelProps & { readOnly: boolean };

/** What the facilitator sees of a kind of activity. */
export type ActivityView = {
  /** Always beside the title. */
  Icon: Icon;
  /** The middle of the window while the activity is chosen. */
  Panel: ComponentType<PanelProps>;
  /** The panel needs the width: the room is a button away, as on a small window. */
  wide: boolean;
  /** Settings of its own in the drawer; null when it has none. */
  Fields: ComponentType<FieldsProps> | null;
  /** What the drawer says while the activity is open; null when changing it needs no warning. */
  openNotice: 'form.running' | 'form.pollOpen' | null;
};

/** A kind that needs no more than a panel. */
export const PLAIN_VIEW = {
  wide: false,
  Fields: null,
  openNotice: 'form.running',
} as const satisfies Partial<ActivityView>;
