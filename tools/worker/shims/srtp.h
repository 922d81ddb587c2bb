// Stands in for the header of libsrtp 3, whose interface the worker uses, over libsrtp 2, which Debian
// packages. Only the calls that the worker makes are here; each is a few lines over its predecessor.
//
// Two differences matter:
// - libsrtp 3 writes into a second buffer and checks its size; libsrtp 2 works in place and trusts that
//   there is room for the trailer. So copy first, and check the room here.
// - libsrtp 3 takes key and salt apart; libsrtp 2 wants them joined, and reads them in srtp_create().
#pragma once

// The worker's srtp_policy_t is a handle, libsrtp 2's is a struct: give the latter another name.
#define srtp_policy_t srtp2_policy_t
#include <srtp2/srtp.h>
#undef srtp_policy_t

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <limits>
#include <new>

// Codes that libsrtp 2 does not have, with libsrtp 3's numbers. The worker only looks up their names.
constexpr auto srtp_err_status_buffer_small = static_cast<srtp_err_status_t>(28);
constexpr auto srtp_err_status_cryptex_err  = static_cast<srtp_err_status_t>(29);

struct SrtpPolicyOverLibsrtp2
{
	srtp2_policy_t policy{};
	std::uint8_t key[SRTP_MAX_KEY_LEN]{};
};

using srtp_policy_t = SrtpPolicyOverLibsrtp2*;

inline srtp_err_status_t srtp_policy_create(srtp_policy_t* policy)
{
	*policy = new (std::nothrow) SrtpPolicyOverLibsrtp2();

	return *policy ? srtp_err_status_ok : srtp_err_status_alloc_fail;
}

inline void srtp_policy_destroy(srtp_policy_t policy)
{
	if (policy)
	{
		// Volatile, or the compiler drops a write to memory that is about to be freed.
		volatile std::uint8_t* key = policy->key;

		for (std::size_t i = 0; i < sizeof(policy->key); ++i)
		{
			key[i] = 0;
		}
	}

	delete policy;
}

inline srtp_err_status_t srtp_policy_set_ssrc(srtp_policy_t policy, srtp_ssrc_t ssrc)
{
	policy->policy.ssrc = ssrc;

	return srtp_err_status_ok;
}

inline srtp_err_status_t srtp_policy_set_profile(srtp_policy_t policy, srtp_profile_t profile)
{
	const auto err = srtp_crypto_policy_set_from_profile_for_rtp(&policy->policy.rtp, profile);

	if (err != srtp_err_status_ok)
	{
		return err;
	}

	return srtp_crypto_policy_set_from_profile_for_rtcp(&policy->policy.rtcp, profile);
}

inline srtp_err_status_t srtp_policy_add_key(
  srtp_policy_t policy,
  const std::uint8_t* key,
  std::size_t keyLen,
  const std::uint8_t* salt,
  std::size_t saltLen,
  const std::uint8_t* /*mki*/,
  std::size_t mkiLen)
{
	// The worker uses one key and no master key identifier.
	if (mkiLen != 0 || keyLen > sizeof(policy->key) || saltLen > sizeof(policy->key) - keyLen)
	{
		return srtp_err_status_bad_param;
	}

	std::memcpy(policy->key, key, keyLen);
	std::memcpy(policy->key + keyLen, salt, saltLen);
	policy->policy.key = policy->key;

	return srtp_err_status_ok;
}

inline srtp_err_status_t srtp_policy_set_allow_repeat_tx(srtp_policy_t policy, bool allow)
{
	policy->policy.allow_repeat_tx = allow ? 1 : 0;

	return srtp_err_status_ok;
}

inline srtp_err_status_t srtp_policy_set_window_size(srtp_policy_t policy, std::size_t size)
{
	policy->policy.window_size = static_cast<unsigned long>(size);

	return srtp_err_status_ok;
}

inline srtp_err_status_t srtp_create(srtp_t* session, srtp_policy_t policy)
{
	return srtp_create(session, static_cast<const srtp2_policy_t*>(&policy->policy));
}

inline srtp_err_status_t srtp_stream_remove(srtp_t session, std::uint32_t ssrc)
{
	return srtp_remove_stream(session, ssrc);
}

// Copies the packet to the output, unless it is there already, and transforms it in place. `room` is what
// the transformation may add to the packet's length.
template<typename Transform>
inline srtp_err_status_t srtpCopyAndTransform(
  const std::uint8_t* in,
  std::size_t inLen,
  std::uint8_t* out,
  std::size_t* outLen,
  std::size_t room,
  Transform transform)
{
	if (inLen > static_cast<std::size_t>(std::numeric_limits<int>::max()) - room)
	{
		return srtp_err_status_bad_param;
	}

	if (*outLen < inLen + room)
	{
		return srtp_err_status_buffer_small;
	}

	if (in != out)
	{
		std::memmove(out, in, inLen);
	}

	int len        = static_cast<int>(inLen);
	const auto err = transform(out, &len);

	if (err == srtp_err_status_ok)
	{
		*outLen = static_cast<std::size_t>(len);
	}

	return err;
}

inline srtp_err_status_t srtp_protect(
  srtp_t ctx, const std::uint8_t* in, std::size_t inLen, std::uint8_t* out, std::size_t* outLen, std::size_t)
{
	return srtpCopyAndTransform(
	  in, inLen, out, outLen, SRTP_MAX_TRAILER_LEN, [ctx](std::uint8_t* packet, int* len) {
		  return srtp_protect(ctx, static_cast<void*>(packet), len);
	  });
}

// SRTCP adds its index (4 bytes) to the trailer.
inline srtp_err_status_t srtp_protect_rtcp(
  srtp_t ctx, const std::uint8_t* in, std::size_t inLen, std::uint8_t* out, std::size_t* outLen, std::size_t)
{
	return srtpCopyAndTransform(
	  in, inLen, out, outLen, SRTP_MAX_TRAILER_LEN + 4, [ctx](std::uint8_t* packet, int* len) {
		  return srtp_protect_rtcp(ctx, static_cast<void*>(packet), len);
	  });
}

inline srtp_err_status_t srtp_unprotect(
  srtp_t ctx, const std::uint8_t* in, std::size_t inLen, std::uint8_t* out, std::size_t* outLen)
{
	return srtpCopyAndTransform(in, inLen, out, outLen, 0, [ctx](std::uint8_t* packet, int* len) {
		return srtp_unprotect(ctx, static_cast<void*>(packet), len);
	});
}

inline srtp_err_status_t srtp_unprotect_rtcp(
  srtp_t ctx, const std::uint8_t* in, std::size_t inLen, std::uint8_t* out, std::size_t* outLen)
{
	return srtpCopyAndTransform(in, inLen, out, outLen, 0, [ctx](std::uint8_t* packet, int* len) {
		return srtp_unprotect_rtcp(ctx, static_cast<void*>(packet), len);
	});
}
