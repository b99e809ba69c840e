import LightningModal from 'lightning/modal';
import { get, type Failure } from 'c/apiClient';
import { words } from 'c/requestWorkWords';

interface People {
  people: { id: string; name: string | null }[];
}

/** Closes with the id of who is to arrange. */
export default class RequestAssign extends LightningModal {
  words = words;
  value = '';
  told = '';
  options: { label: string; value: string }[] = [];

  private asked = 0;

  connectedCallback(): void {
    this.search('');
  }

  get nobody(): boolean {
    return !this.value;
  }

  handleSearch(event: CustomEvent<{ value: string }>): void {
    this.search(event.detail.value.trim());
  }

  handleChoose(event: CustomEvent<{ value: string }>): void {
    this.value = event.detail.value;
  }

  handleCancel(): void {
    this.close();
  }

  handleAssign(): void {
    this.close(this.value);
  }

  private async search(q: string): Promise<void> {
    this.asked += 1;
    const { asked } = this;
    try {
      const { people } = await get<People>(`/v1/people?${new URLSearchParams({ may: 'arrange', q })}`);
      if (asked !== this.asked) return;
      this.options = people.map(({ id, name }) => ({ value: id, label: name ?? '' }));
      this.value = people.some(({ id }) => id === this.value) ? this.value : '';
      this.told = people.length ? '' : words.nobody;
    } catch (failure) {
      if (asked === this.asked) this.told = (failure as Failure).title;
    }
  }
}
