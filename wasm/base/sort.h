// Sorting in little code: the standard library's has a kilobyte for every kind of thing that is sorted, and the core is sent over the network.
#pragma once

#include <cstddef>
#include <functional>
#include <utility>

namespace nutgraf {

/// Sorts in place, in O(n log n) at worst and O(n) where all is in order already (heapsort; Williams 1964). Equal items end in any order, but in
/// the same one on every machine.
template <class Container, class Less = std::less<>>
void sort(Container& container, Less less = {}) {
  auto* const items = container.data();
  std::size_t end = container.size();
  std::size_t ordered = 1;
  while (ordered < end && !less(items[ordered], items[ordered - 1])) ++ordered;
  if (ordered >= end) return;
  for (std::size_t start = end / 2; end > 1;) {
    if (start > 0) --start;  // the heap is made
    else std::swap(items[--end], items[0]);
    for (std::size_t root = start; 2 * root + 1 < end;) {
      std::size_t child = 2 * root + 1;
      if (child + 1 < end && less(items[child], items[child + 1])) ++child;
      if (!less(items[root], items[child])) break;
      std::swap(items[root], items[child]);
      root = child;
    }
  }
}

}  // namespace nutgraf
