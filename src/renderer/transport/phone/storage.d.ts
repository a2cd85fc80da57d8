/** What a phone remembers, as text by name. */
export type PhoneStorage = {
    get(name: string): string | null;
    /** False when it could not be kept; reading then still gives the text, until the page is gone. */
    set(name: string, text: string): boolean;
    remove(name: string): void;
};
type Area = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
type PageHistory = Pick<History, 'state' | 'replaceState'>;
/** The area of the browser, or null where it may not be used (cookies blocked, some private modes). */
export declare function usableArea(open: () => Area): Area | null;
/** The best place this phone has. @param area null where `localStorage` may not be used. */
export declare function phoneStorage(area: Area | null, history: PageHistory): PhoneStorage;
/** In memory only, for tests and simulated phones. */
export declare function memoryStorage(): PhoneStorage;
export {};
