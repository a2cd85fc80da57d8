import { join } from 'node:path';
import { BrowserWindow, screen, type WebContents } from 'electron';
import { channel, type ContractRole } from '../../shared/contract/channels';
import type { PushName, PushPayloads } from '../../shared/contract/schema';
import type { WindowState } from '../../shared/contract/window-calls';
import { APP_ORIGIN } from '../security/policy';
import { ballotDisplay, fittingBounds, projectorDisplay } from './displays';
import { ProjectorPlace, WINDOWED, type Target } from './projector-place';

type Bounds = { x: number; y: number; width: number; height: number };

/** Colours behind the pages, so that no window flashes white while it loads. */
const BACKGROUND: Record<ContractRole, string> = {
  facilitator: '#f3f5f5',
  ballot: '#06323c',
  projector: '#ffffff',
  report: '#ffffff',
};

/** The windows of the app: at most one per role, found by role, never by what a page says. */
export class Windows {
  private readonly byRole = new Map<ContractRole, BrowserWindow>();
  private readonly roles = new Map<number, ContractRole>();
  /** Null while the projector is closed. */
  private place: ProjectorPlace | null = null;

  constructor(
    private readonly preloadDir: string,
    /** Called whenever ballot or projector window opens, closes or moves. */
    private readonly changed: () => void,
  ) {}

  readonly roleOf = (contents: WebContents): ContractRole | null =>
    this.roles.get(contents.id) ?? null;

  get(role: ContractRole): BrowserWindow | null {
    return this.byRole.get(role) ?? null;
  }

  state(): WindowState {
    return {
      ballotOpen: this.byRole.has('ballot'),
      projector: this.place === null ? 'closed' : this.place.filled ? 'display' : 'window',
      displays: screen.getAllDisplays().length,
    };
  }

  /** Sends a push to the window of a role, if there is one. */
  push<R extends ContractRole, N extends PushName<R>>(
    role: R,
    name: N,
    payload: PushPayloads[R][N],
  ): void {
    this.get(role)?.webContents.send(channel(role, name), payload);
  }

  async openFacilitator(saved: Bounds | null): Promise<BrowserWindow> {
    const bounds = fittingBounds(saved, screen.getAllDisplays(), screen.getPrimaryDisplay(), {
      width: 1366,
      height: 768,
    });
    return this.open('facilitator', { ...bounds, minWidth: 1024, minHeight: 600 });
  }

  /** Size of the display that the projector would fill, as `1920 × 1080`; null when there is none. */
  secondDisplay(): string | null {
    const { fill } = this.projectorTarget();
    return fill && `${fill.width} × ${fill.height}`;
  }

  /** Full screen on the laptop itself; the facilitator's window stays behind it. */
  async openBallot(): Promise<void> {
    const filled = this.place?.filled ?? null;
    const { bounds } = ballotDisplay(screen.getAllDisplays(), this.laptopDisplay(), filled);
    await this.open('ballot', { ...bounds, fullscreen: true, autoHideMenuBar: true });
  }

  /** Full screen on the second display; a normal window when there is none. */
  async openProjector(): Promise<void> {
    const target = this.projectorTarget();
    await this.open(
      'projector',
      target.fill
        ? { ...target.fill, fullscreen: true, roundedCorners: false }
        : { ...WINDOWED, useContentSize: true },
      (window) => {
        this.place = new ProjectorPlace(window, target);
        // Some systems take their time to get in or out of full screen.
        window.on('enter-full-screen', this.changed);
        window.on('leave-full-screen', this.changed);
      },
    );
  }

  /** Puts an open projector where the displays of now ask for it. */
  followDisplays(): void {
    const moved = this.place?.moveTo(this.projectorTarget());
    // A projector that comes back to the laptop must not cover a ballot half filled in.
    if (moved) this.get('ballot')?.moveTop();
    this.changed();
  }

  /** A hidden window that makes one PDF. */
  async openReport(): Promise<BrowserWindow> {
    return this.open('report', { show: false, width: 900, height: 1200 });
  }

  close(role: ContractRole): void {
    this.get(role)?.destroy();
  }

  /** The display that the facilitator works on, whichever the system calls the primary one. */
  private laptopDisplay() {
    const facilitator = this.get('facilitator');
    return facilitator
      ? screen.getDisplayMatching(facilitator.getBounds())
      : screen.getPrimaryDisplay();
  }

  private projectorTarget(): Target {
    const laptop = this.laptopDisplay();
    const display = projectorDisplay(screen.getAllDisplays(), laptop.id);
    return { fill: display && display.bounds, laptop };
  }

  private async open(
    role: ContractRole,
    options: Electron.BrowserWindowConstructorOptions,
    created?: (window: BrowserWindow) => void,
  ): Promise<BrowserWindow> {
    const existing = this.get(role);
    if (existing) {
      if (existing.isMinimized()) existing.restore();
      existing.show();
      existing.focus();
      return existing;
    }
    const window = new BrowserWindow({
      title: 'Regiotafel',
      backgroundColor: BACKGROUND[role],
      show: false,
      ...options,
      webPreferences: {
        preload: join(this.preloadDir, `${role}.cjs`),
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        devTools: import.meta.env.DEV,
        // A report must not slow down because nobody looks at its window.
        backgroundThrottling: role !== 'report',
      },
    });
    const { id } = window.webContents;
    this.byRole.set(role, window);
    this.roles.set(id, role);
    created?.(window);
    // Alt+F4 must not throw away a ballot half filled in; there are other ways to close it.
    if (role === 'ballot') window.on('close', (event) => event.preventDefault());
    window.on('closed', () => {
      this.byRole.delete(role);
      this.roles.delete(id);
      if (role === 'projector') this.place = null;
      this.changed();
    });
    try {
      await window.loadURL(`${APP_ORIGIN}/${role}/index.html`);
    } catch (error) {
      // A hidden window that shows nothing would stand in the way of the next try.
      if (!window.isDestroyed()) window.destroy();
      throw error;
    }
    if (role !== 'report' && !window.isDestroyed()) window.show();
    this.changed();
    return window;
  }
}
