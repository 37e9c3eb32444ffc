import type { ComponentType } from 'react';
import type { IconName } from '@/shared/ui/icon';

/** One page of the console, as data. The menu, the shortcut list and the route guard are all read from it. */
export interface ConsoleRoute {
  /** Below /console; `''` is the console's home. */
  path: string;
  titleKey: string;
  /** The permission that opens the page; absent = every signed-in person with a post. */
  need?: string;
  menu?: {
    group: 'work' | 'monopoly' | 'organisation' | 'rules' | 'oversight';
    icon: IconName;
    /** The key after `g`. */
    shortcut?: string;
  };
  load: () => Promise<{ default: ComponentType }>;
}
