import type { BrowserWindow } from 'electron';
import { isSame, middleOf, type DisplayInfo, type Rectangle } from './displays';

/** Size of the picture in a window, where there is no second display. */
export const WINDOWED = { width: 1280, height: 720 };

/** What the displays of now ask for. */
export type Target = {
  /** Bounds of the display to fill; null = a window on the laptop. */
  fill: Rectangle | null;
  laptop: DisplayInfo;
};

/** Keeps the projector's window where it has to be: over a whole display, or in a window. */
export class ProjectorPlace {
  /** Full screen was left by us, and the system may still have to tell. */
  private leaving = false;
  /** On X11 a change of bounds may tell, once more, that the window left full screen. */
  private settling = false;

  /** @param target what the window was made for, not yet shown */
  constructor(
    private readonly window: BrowserWindow,
    private target: Target,
  ) {
    if (target.fill === null) this.settle();
    window.on('leave-full-screen', () => {
      if (!this.leaving || this.settling || window.isDestroyed()) return;
      this.leaving = false;
      this.settle();
    });
  }

  /** Bounds of the display that the window fills, or null. */
  get filled(): Rectangle | null {
    return this.window.isFullScreen() ? this.target.fill : null;
  }

  /**
   * Moves the window when the display it has to fill came, went or changed.
   * @returns whether it had to move
   */
  moveTo(target: Target): boolean {
    const stays = isSame(target.fill, this.target.fill);
    this.target = target;
    // Not at every change of a taskbar, and not against who took it out of full screen.
    if (stays) return false;
    if (this.window.isFullScreen()) {
      this.leaving = true;
      this.window.setFullScreen(false);
      // macOS takes its time: the window can only be moved after that.
      if (this.window.isFullScreen()) return true;
      // A window manager may put back the bounds from before, maybe on a display that is gone.
      this.leaving = target.fill === null;
    }
    this.settle();
    return true;
  }

  private settle(): void {
    this.settling = true;
    this.placeWindow();
    this.settling = false;
  }

  private placeWindow(): void {
    const { window } = this;
    const { fill, laptop } = this.target;
    if (window.isMinimized()) window.restore();
    if (window.isMaximized()) window.unmaximize();
    if (fill) {
      window.setBounds(fill);
      window.setFullScreen(true);
      return;
    }
    // The size with its frame is only known once the picture has its size.
    window.setContentSize(WINDOWED.width, WINDOWED.height);
    window.setBounds(middleOf(laptop, window.getBounds()));
  }
}
