package ee.simulator.tara;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Writes ID tokens: RS256, valid for forty seconds, or spoilt as the fault desk asks. */
final class Tokens {

    private static final int LIFE = 40;
    private static final int LONG_AGO = 3600;

    private final String issuer;
    private final RSAKey key;
    private final Faults faults;

    Tokens(String issuer, RSAKey key, Faults faults) {
        this.issuer = issuer;
        this.key = key;
        this.faults = faults;
    }

    String of(Grant grant) {
        Person person = grant.person();
        JWTClaimsSet claims = claims(grant);
        try {
            if (faults.happens(person, Fault.ALG_NONE)) {
                return new PlainJWT(claims).serialize();
            }
            if (faults.happens(person, Fault.ALG_HS256)) {
                return signed(JWSAlgorithm.HS256, new MACSigner(key.toRSAPublicKey().getEncoded()), claims);
            }
            RSAKey signing = faults.happens(person, Fault.OTHER_KEY) ? SigningKey.fresh() : key;
            return signed(JWSAlgorithm.RS256, new RSASSASigner(signing), claims);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private String signed(JWSAlgorithm algorithm, JWSSigner signer, JWTClaimsSet claims) throws JOSEException {
        SignedJWT token = new SignedJWT(new JWSHeader.Builder(algorithm).keyID(key.getKeyID()).build(), claims);
        token.sign(signer);
        return token.serialize();
    }

    private JWTClaimsSet claims(Grant grant) {
        Person person = grant.person();
        Instant now = Instant.now();
        Instant issued = faults.happens(person, Fault.EXPIRED) ? now.minusSeconds(LONG_AGO) : now;
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder().jwtID(UUID.randomUUID().toString())
                .issuer(faults.happens(person, Fault.OTHER_ISSUER) ? "https://tara.example" : issuer)
                .audience(faults.happens(person, Fault.OTHER_AUDIENCE) ? "somebody-else" : grant.asked().clientId())
                .issueTime(Date.from(issued)).notBeforeTime(Date.from(issued)).expirationTime(Date.from(issued.plusSeconds(LIFE)))
                .subject(faults.happens(person, Fault.STRANGE_SUBJECT) ? "EE00000000000" : person.code())
                .claim("profile_attributes", Map.of("given_name", person.firstName(), "family_name", person.lastName(),
                        "date_of_birth", person.birthDate()))
                .claim("amr", List.of(person.method())).claim("state", grant.asked().state());
        if (faults.happens(person, Fault.LONG_AGO)) {
            claims.claim("auth_time", now.getEpochSecond() - LONG_AGO);
        }
        if (!faults.happens(person, Fault.NO_ACR)) {
            claims.claim("acr", level(grant).acr());
        }
        boolean wrongNonce = faults.happens(person, Fault.WRONG_NONCE);
        if (!grant.asked().nonce().isEmpty() && !faults.happens(person, Fault.NO_NONCE)) {
            claims.claim("nonce", wrongNonce ? "of-another-request" : grant.asked().nonce());
        }
        return claims.build();
    }

    private Level level(Grant grant) {
        if (faults.happens(grant.person(), Fault.LOW_ACR)) {
            return Level.LOW;
        }
        return faults.happens(grant.person(), Fault.SUBSTANTIAL_ACR) ? Level.SUBSTANTIAL : grant.acr();
    }
}
