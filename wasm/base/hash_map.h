// A map in little code and with few allocations: the standard library's makes a node for each key.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "base/hash.h"

namespace nutgraf {

constexpr std::uint32_t hash_key(std::u16string_view text) { return hash_units(text); }
constexpr std::uint32_t hash_key(std::uint64_t number) { return static_cast<std::uint32_t>((number * 0x9E3779B97F4A7C15u) >> 32); }

/// Values by key, which grows and is never gone through. A key that is a view looks at text which must stay where it is.
template <class Key, class Value>
class HashMap {
 public:
  /// The value of a key; a new key gets `first`. Good until the next is added.
  Value& add(const Key& key, const Value& first = {}) {
    if (entries_.size() * 2 >= slots_.size()) grow();
    const std::uint32_t hash = hash_key(key);
    const std::size_t slot = slot_of(key, hash);
    if (slots_[slot] == 0) {
      entries_.push_back({key, hash, first});
      slots_[slot] = static_cast<std::uint32_t>(entries_.size());
    }
    return entries_[slots_[slot] - 1].value;
  }

  /// The value of a key; nullptr: it has none. Good until the next is added.
  [[nodiscard]] Value* find(const Key& key) {
    if (entries_.empty()) return nullptr;
    const std::uint32_t entry = slots_[slot_of(key, hash_key(key))];
    return entry == 0 ? nullptr : &entries_[entry - 1].value;
  }
  [[nodiscard]] const Value* find(const Key& key) const { return const_cast<HashMap*>(this)->find(key); }

  [[nodiscard]] std::size_t size() const { return entries_.size(); }

 private:
  struct Entry {
    Key key;
    std::uint32_t hash;
    Value value;
  };

  [[nodiscard]] std::size_t slot_of(const Key& key, std::uint32_t hash) const {
    std::size_t slot = hash & (slots_.size() - 1);
    while (slots_[slot] != 0 && (entries_[slots_[slot] - 1].hash != hash || entries_[slots_[slot] - 1].key != key))
      slot = (slot + 1) & (slots_.size() - 1);
    return slot;
  }

  void grow() {
    slots_.assign(slots_.empty() ? 16 : slots_.size() * 2, 0);
    for (std::uint32_t i = 0; i < entries_.size(); ++i) {
      std::size_t slot = entries_[i].hash & (slots_.size() - 1);
      while (slots_[slot] != 0) slot = (slot + 1) & (slots_.size() - 1);
      slots_[slot] = i + 1;
    }
  }

  std::vector<Entry> entries_;
  std::vector<std::uint32_t> slots_;  // a power of two of them: index into entries_ + 1; 0: free
};

}  // namespace nutgraf
