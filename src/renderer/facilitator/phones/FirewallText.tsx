import { useTranslation } from 'react-i18next';

export const SYSTEMS = ['win32', 'darwin', 'linux'] as const;
export type System = (typeof SYSTEMS)[number];

/** The system of this laptop; all others are like Linux. */
export const systemOf = (platform: string): System =>
  SYSTEMS.find((system) => system === platform) ?? 'linux';

/** How to answer the question that the firewall of this system asks. */
export function FirewallText({ platform, port }: { platform: string; port: number }) {
  const { t } = useTranslation('phones');
  return t(`doctor.firewall.${systemOf(platform)}`, { port });
}
