import {
  Badge,
  Button,
  createTheme,
  Input,
  Kbd,
  Menu,
  Modal,
  NavLink,
  Notification,
  SegmentedControl,
  Tabs,
  Tooltip,
  type CSSVariablesResolver,
  type MantineColorsTuple,
} from '@mantine/core';
import { TOKENS } from './tokens';

const petrol: MantineColorsTuple = [
  '#f0f7f8',
  '#e0eff1',
  '#c9e3e7',
  '#9dcad2',
  '#6db0bb',
  '#2b8493',
  '#1a6d7c',
  '#0b5766',
  '#084552',
  '#06323c',
];
const oker: MantineColorsTuple = [
  '#fdf8f0',
  '#fcf1e2',
  '#f7ddb9',
  '#f2cc99',
  '#edbb78',
  '#cf8530',
  '#b0661a',
  '#944c00',
  '#743b00',
  '#532a00',
];

const SMALL = { fontSize: 13 };

/** One Mantine theme for facilitator, projector and report windows (docs/look.md). */
export const theme = createTheme({
  primaryColor: 'petrol',
  primaryShade: 7,
  colors: { petrol, oker },
  defaultRadius: 4,
  fontFamily: "'Source Sans 3 Variable', system-ui, sans-serif",
  headings: { fontFamily: "'Source Sans 3 Variable', system-ui, sans-serif", fontWeight: '600' },
  fontSizes: { xs: '13px', sm: '14px', md: '15px', lg: '17px', xl: '20px' },
  lineHeights: { xs: '1.4', sm: '1.4', md: '1.4', lg: '1.4', xl: '1.4' },
  autoContrast: true,
  respectReducedMotion: true,
  focusRing: 'auto',
  components: {
    Button: Button.extend({
      defaultProps: { size: 'sm' },
      styles: { root: { fontWeight: 600, fontSize: 15 } },
    }),
    Input: Input.extend({ styles: { input: { borderColor: TOKENS.control } } }),
    // Mantine makes these two pixels smaller than the smallest size that the look allows.
    InputWrapper: Input.Wrapper.extend({ styles: { description: SMALL, error: SMALL } }),
    InputDescription: Input.Description.extend({ styles: { description: SMALL } }),
    InputError: Input.Error.extend({ styles: { error: SMALL } }),
    Kbd: Kbd.extend({ styles: { root: { fontFamily: 'inherit', fontWeight: 600 } } }),
    // The placeholder is a child that role="menu" may not have.
    Menu: Menu.extend({ defaultProps: { withInitialFocusPlaceholder: false } }),
    SegmentedControl: SegmentedControl.extend({
      styles: { indicator: { border: `1px solid ${TOKENS.petrol7}` } },
    }),
    Tabs: Tabs.extend({ styles: { tab: { fontSize: 15, fontWeight: 600 } } }),
    Badge: Badge.extend({
      styles: { root: { textTransform: 'none', fontWeight: 600, fontSize: 13.5 } },
    }),
    Modal: Modal.extend({
      defaultProps: {
        radius: 12,
        centered: true,
        // The page itself never scrolls; the lock would add a style tag that the CSP refuses.
        lockScroll: false,
        overlayProps: { color: TOKENS.petrol9, opacity: 0.45 },
      },
      styles: { title: { fontWeight: 600, fontSize: 20 } },
    }),
    Notification: Notification.extend({
      defaultProps: { withBorder: true },
      styles: { description: { color: TOKENS.ink2 }, title: { fontSize: 15, fontWeight: 600 } },
    }),
    NavLink: NavLink.extend({ styles: { label: { fontSize: 15 } } }),
    Tooltip: Tooltip.extend({ defaultProps: { color: TOKENS.petrol9, openDelay: 300 } }),
  },
});

/** Mantine's own greys fail on our canvas; these pass WCAG AA (ratios in docs/look.md). */
export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: {},
  // Mantine sets these per colour scheme, which wins over plain variables.
  light: {
    '--mantine-color-text': TOKENS.ink,
    '--mantine-color-dimmed': TOKENS.ink3,
    '--mantine-color-placeholder': TOKENS.ink3,
    '--mantine-color-error': TOKENS.danger7,
    '--mantine-color-body': TOKENS.surface,
    '--mantine-color-default-border': TOKENS.control,
    '--mantine-color-disabled': TOKENS.fill,
    '--mantine-color-disabled-color': TOKENS.ink3,
  },
  dark: {},
});
