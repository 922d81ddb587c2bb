// Stands in for ankerl's unordered_dense, which Debian does not package. The worker uses map, set and
// hash of it, never its memory layout, so the standard containers serve.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <type_traits>
#include <unordered_map>
#include <unordered_set>

namespace ankerl::unordered_dense
{
	// std::hash leaves integers as they are. The worker combines such hashes of addresses and ports that
	// a remote peer chooses, so integers are mixed here (the finalizer of SplitMix64).
	template<typename T, typename = void>
	struct hash : std::hash<T>
	{
	};

	template<typename T>
	struct hash<T, std::enable_if_t<std::is_integral_v<T>>>
	{
		std::size_t operator()(T value) const noexcept
		{
			auto x = static_cast<std::uint64_t>(value) + 0x9e3779b97f4a7c15ULL;

			x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9ULL;
			x = (x ^ (x >> 27)) * 0x94d049bb133111ebULL;

			return static_cast<std::size_t>(x ^ (x >> 31));
		}
	};

	template<typename Key, typename Value, typename Hash = hash<Key>>
	using map = std::unordered_map<Key, Value, Hash>;

	template<typename Key, typename Hash = hash<Key>>
	using set = std::unordered_set<Key, Hash>;
} // namespace ankerl::unordered_dense
