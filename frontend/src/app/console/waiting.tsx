import { Mark } from '@/shared/ui/icon';

export function Waiting({ text }: { text: string }) {
  return (
    <main className="waiting" role="status">
      <Mark size={44} />
      <p>{text}</p>
    </main>
  );
}
