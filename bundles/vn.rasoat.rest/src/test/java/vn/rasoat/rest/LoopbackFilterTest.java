package vn.rasoat.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoopbackFilterTest {

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.8.9.10", "::1", "0:0:0:0:0:0:0:1", "[::1]"})
    void thisMachineIsAnswered(String address) {
        assertThat(LoopbackFilter.isLoopback(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.0.0.5",
                "192.168.1.1",
                "203.0.113.7",
                "::",
                "0.0.0.0",
                "fe80::1",
                "2001:db8::1",
                ""
            })
    void anyOtherMachineIsNot(String address) {
        assertThat(LoopbackFilter.isLoopback(address)).isFalse();
    }

    @Test
    void aRequestOfUnknownOriginIsNot() {
        assertThat(LoopbackFilter.isLocal(null)).isFalse();
    }
}
