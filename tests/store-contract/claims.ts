import { setTimeout as delay } from 'node:timers/promises';
import { contractOf, type OpenSubject } from './subject';

const MONDAY = { from: 20260309, to: 20260315 };

export function describeClaims(open: OpenSubject): void {
  const { store, another } = contractOf(open);
  const claim = (name = 'mail', days = MONDAY) => store().claims.claim(name, days);

  describe('a claim', () => {
    it('is won by one of several instances at once', async () => {
      const instances = [store(), another(), another(), another()];
      const won = await Promise.all(
        instances.map((instance) => instance.claims.claim('mail', MONDAY)),
      );
      expect(won.filter(Boolean)).toHaveLength(1);
      expect(await claim()).toBe(false);
      expect(await claim('other')).toBe(true);
    });

    it('can be given up', async () => {
      await claim();
      await claim('other');
      await another().claims.release('mail');
      expect(await claim()).toBe(true);
      expect(await claim('other')).toBe(false);
    });

    it('stands through its last day', async () => {
      await claim();
      expect(await claim('mail', { from: 20260315, to: 20260321 })).toBe(false);
      expect(await claim('mail', { from: 20260316, to: 20260322 })).toBe(true);
      expect(await claim('mail', { from: 20260316, to: 20260322 })).toBe(false);
    });

    it('leaves what is known of the store alone', async () => {
      await store().noteTimeZone();
      await claim();
      await claim('later', { from: 20990101, to: 20990102 });
      expect(await another('UTC').noteTimeZone()).toBe('Europe/Paris');
    });

    it('has a name that fits', async () => {
      expect(await claim('x'.repeat(34))).toBe(true);
      await expect(claim('x'.repeat(35))).rejects.toThrow(RangeError);
    });
  });

  describe('work that one does at a time', () => {
    it('is done by each instance, one after the other', async () => {
      const order: string[] = [];
      const work = (who: string) => async () => {
        order.push(`${who} begins`);
        await store().claims.claim(`of ${who}`, MONDAY);
        order.push(`${who} ends`);
        return who;
      };
      const instances = { a: store(), b: another(), c: another() };
      const done = await Promise.all(
        Object.entries(instances).map(([who, { claims }]) => claims.alone('job', work(who))),
      );
      expect(done.sort()).toEqual(['a', 'b', 'c']);
      expect(order).toHaveLength(6);
      for (let index = 0; index < order.length; index += 2) {
        expect(order[index + 1]).toBe(order[index]?.replace('begins', 'ends'));
      }
    });

    it('is free for the next one when it has failed', async () => {
      const failed = store().claims.alone('job', () => Promise.reject(new Error('broken')));
      await expect(failed).rejects.toThrow('broken');
      expect(await another().claims.alone('job', async () => 'done')).toBe('done');
    });

    it('is not taken from an instance whose clock is behind', async () => {
      let begins = (): void => undefined;
      let ends = (): void => undefined;
      const begun = new Promise<void>((resolve) => (begins = resolve));
      const ended = new Promise<void>((resolve) => (ends = resolve));
      const first = store().claims.alone('job', () => {
        begins();
        return ended;
      });
      await begun;
      const ahead = Date.now() + 3_600_000;
      const clock = jest.spyOn(Date, 'now').mockReturnValue(ahead);
      let isDone = false;
      const second = another().claims.alone('job', async () => void (isDone = true));
      // It has asked more than once by then.
      for (let asked = 0; asked < 10; asked += 1) {
        await another().claims.claim(`other ${asked}`, MONDAY);
        await delay(30);
      }
      expect(isDone).toBe(false);
      ends();
      await Promise.all([first, second]);
      clock.mockRestore();
    });

    it('is not held up by work of another name', async () => {
      const inner = () => another().claims.alone('other', async () => 'done');
      expect(await store().claims.alone('job', inner)).toBe('done');
    });
  });
}
